// What an inspector has filled in so far, and what of it is still missing. It is kept on the phone until it is reported.
import type { InspectionReport, Mark } from '../api/inspection.ts'

export type Findings = {
  points: readonly { mark: Mark | null; note: string }[]
  opinion: string
  outcome: 'passed' | 'failed' | null
}
export type Missing = {
  marks: number
  notes: readonly number[]
  opinion: boolean
  outcome: 'needed' | 'against' | null
}

/** Empty, or what was reported before: to change a report nobody types it again. */
export const findingsFrom = (length: number, report: InspectionReport | null): Findings => ({
  points: Array.from({ length }, (_, index) => ({
    mark: report?.points[index]?.mark ?? null,
    note: report?.points[index]?.note ?? '',
  })),
  opinion: report?.opinion ?? '',
  outcome: report?.outcome ?? null,
})

export function missingIn({ points, opinion, outcome }: Findings): Missing {
  const isAgainst = outcome === 'passed' && points.some(({ mark }) => mark === 'not-met')
  return {
    marks: points.filter(({ mark }) => mark === null).length,
    notes: points.flatMap(({ mark, note }, index) => (mark === 'not-met' && !note.trim() ? [index] : [])),
    opinion: !opinion.trim(),
    outcome: outcome === null ? 'needed' : isAgainst ? 'against' : null,
  }
}

export const isComplete = ({ marks, notes, opinion, outcome }: Missing): boolean =>
  marks === 0 && notes.length === 0 && !opinion && outcome === null

/** What the server is sent. */
export const bodyOf = ({ points, opinion, outcome }: Findings) => ({
  outcome,
  opinion: opinion.trim(),
  points: points.map(({ mark, note }) => ({ mark, ...(note.trim() && { note: note.trim() }) })),
})

const place = (caseId: string, taskId: string) => `inspection:${caseId}:${taskId}`

/** What was filled in on this phone and not reported; undefined when nothing was, or the checklist has changed. */
export function keptFindings(
  caseId: string,
  taskId: string,
  length: number,
  storage: Storage = localStorage,
): Findings | undefined {
  try {
    const kept = JSON.parse(storage.getItem(place(caseId, taskId)) ?? 'null') as Findings | null
    return kept?.points.length === length ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps it, or forgets it. Where the browser keeps nothing, the page holds it as long as it is open. */
export function keepFindings(
  caseId: string,
  taskId: string,
  findings: Findings | undefined,
  storage: Storage = localStorage,
): void {
  try {
    if (findings) storage.setItem(place(caseId, taskId), JSON.stringify(findings))
    else storage.removeItem(place(caseId, taskId))
  } catch {
    // Storage is full or forbidden.
  }
}
