// The archive of a concluded case (归档): a list of everything in it with checksums, and until when it is kept. Archived again when something is
// added, such as a correction; the list of each time stays.

import type { Outcome } from '../case.ts'

export type ArchiveRules = {
  /** Years after the year of conclusion; null: for ever. The first rule that fits. */
  rules: readonly { outcomes?: readonly string[]; functions?: readonly string[]; years: number | null }[]
  mark: 'sourced' | 'assumed'
  /** Days after the conclusion on which a case is archived by itself; without it, only by hand. */
  afterDays?: number
}
export type ArchivedFile = { path: string; sha256: string; size: number }
export type Manifest = {
  caseId: string
  caseNumber: string
  item: { id: string; version: number; name: string }
  organ: string
  outcome: string | null
  submittedAt: string
  concludedAt: string
  archivedAt: string
  archivedBy: string
  /** Last day on which it has to be kept; null: for ever. */
  retainUntil: string | null
  files: ArchivedFile[]
}

/** The last day of the years that it is kept, counted from the end of the year in which it was concluded. */
export function retainUntil(
  { rules }: Pick<ArchiveRules, 'rules'>,
  { outcome, organFunction, concludedOn }: { outcome: Outcome | null; organFunction: string; concludedOn: string },
): string | null {
  const rule = rules.find(
    ({ outcomes, functions }) =>
      (outcomes === undefined || outcomes.includes(outcome ?? '')) &&
      (functions === undefined || functions.includes(organFunction)),
  )
  if (rule?.years === null) return null
  return `${Number(concludedOn.slice(0, 4)) + (rule?.years ?? 10)}-12-31`
}

/** A name that is safe in every file system. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')

/** Files of which each path stands once: what comes again gets a number. */
export function named(files: readonly ArchivedFile[]): ArchivedFile[] {
  const seen = new Map<string, number>()
  return files.map((file) => {
    const times = (seen.get(file.path) ?? 0) + 1
    seen.set(file.path, times)
    const dot = file.path.lastIndexOf('.')
    return times === 1 ? file : { ...file, path: `${file.path.slice(0, dot)}-${times}${file.path.slice(dot)}` }
  })
}
