import { compileFeel, type Feel, type Names } from './feel.ts'
import { type DecisionProblem, problem } from './problem.ts'
import { attribute, childOf, textOf, type Xml } from './read-xml.ts'
import type { TypeOf } from './value-type.ts'

/** What reading logic needs and where its problems go. */
export type Reader = { typeOf: TypeOf; problems: DecisionProblem[] }

/** The FEEL of a literal expression; its language, where it is named, must be FEEL. */
export function readFeel(element: Xml, owner: string, names: Names, { problems }: Reader): Feel | undefined {
  const id = attribute(element, 'id') || owner
  const language = attribute(element, 'expressionLanguage')
  if (language && !/feel/i.test(language)) return void problems.push(problem('feel-only', id, language))
  if (childOf(element, 'importedValues')) return void problems.push(problem('not-supported', id, 'importedValues'))
  return compileFeel(textOf({ ...element, children: [element] }, element.name), names, id, problems)
}
