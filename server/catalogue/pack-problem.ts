/**
 * What is wrong in a catalogue folder, where: `file` relative to the folder, `line` from 1. The message says what to do, Chinese / English.
 * `pointer` (JSON pointer into the value of the file) and `elementId` (of a flow or a decision) say it where there are no lines.
 * `keyword` is the word of a schema that it fails.
 */
export type PackProblem = {
  file: string
  line: number
  message: string
  pointer?: string
  elementId?: string
  keyword?: string
}

/** One problem a line, as editors and terminals can jump to: `items/x.yaml:12: …`. */
export const printProblem = ({ file, line, message }: PackProblem): string => `${file}:${line}: ${message}`

/** A catalogue folder could not be loaded; what was published before stays. */
export class CatalogueFault extends Error {
  readonly problems: readonly PackProblem[]
  constructor(problems: readonly PackProblem[]) {
    super(['The catalogue was not loaded:', ...problems.map(printProblem)].join('\n'))
    this.name = 'CatalogueFault'
    this.problems = problems
  }
}
