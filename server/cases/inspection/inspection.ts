// An on-site inspection (现场核查) by two: one inspector reports, another of the same unit signs, and only then the case goes on.
// 行政许可法 第三十四条: two or more officers. open → reported → signed; reported → sent back, or reported anew by either, which voids
// the signature of whoever reported before: each signs only what he has read.

import type { Json } from '../../engines/flow/index.ts'
import { type FieldProblem, problem } from '../../platform/problem/index.ts'
import type { CaseEvent, CaseState, Reported } from '../case.ts'
import type { Bilingual, CaseItem } from '../item.ts'

export const marks = ['met', 'not-met', 'not-applicable'] as const
export type Mark = (typeof marks)[number]
export type MarkedPoint = { mark: Mark; note?: string }
export type ReportBody = { outcome: 'passed' | 'failed'; opinion: string; points: MarkedPoint[] }
export type ReportedPoint = { point: Bilingual; mark: Mark; note?: string }
export type ReportedPhoto = { photoId: string; sha256: string; point: number | null }

/** At most so many photos of one inspection, and no larger than this: the record is printed with all of them. */
export const maxPhotos = 20
export const maxPhotoBytes = 2_000_000

const sentences = (text = ''): string[] =>
  text
    .split(/[;；]/)
    .map((point) => point.trim())
    .filter(Boolean)

/** What is looked at there: the item's own points, else those that the flow draws. */
export function checklistOf({ content, flow }: Pick<CaseItem, 'content' | 'flow'>, node: string): Bilingual[] {
  const own = content.steps?.[node]?.points
  if (own) return own
  const { props } = flow.nodes.get(node) ?? { props: {} as Record<string, string> }
  const english = sentences(props['points-en'])
  return sentences(props.points).map((zh, index) => ({ zh, en: english[index] ?? zh }))
}

/** Holds a report against its checklist. Problem: validation-failed, with a field problem for each point that is not in order. */
export function checkReport(checklist: readonly Bilingual[], { outcome, points }: ReportBody): void {
  if (points.length !== checklist.length)
    throw problem('validation-failed', {
      zh: `这次核查有 ${checklist.length} 个要点，报上来 ${points.length} 个，请刷新页面后再报`,
      en: `This inspection has ${checklist.length} points, the report ${points.length}; reload the page and report again`,
    })
  const fields: FieldProblem[] = points.flatMap(({ mark, note }, index) =>
    mark === 'not-met' && !note?.trim()
      ? { pointer: `/points/${index}/note`, zh: '请写明哪里不符合', en: 'Say what is not in order' }
      : [],
  )
  if (outcome === 'passed' && points.some(({ mark }) => mark === 'not-met'))
    fields.push({
      pointer: '/outcome',
      zh: '有不符合的要点，结论不能是“符合”',
      en: 'A point is not met: the conclusion cannot be «passed»',
    })
  if (fields.length > 0)
    throw problem(
      'validation-failed',
      { zh: '核查记录还不完整，请按提示补充', en: 'The report is incomplete' },
      { fields },
    )
}

export const reportedAt = (state: Pick<CaseState, 'reported'>, taskId: string): Reported | undefined =>
  state.reported?.[taskId]

export const withReport = (state: CaseState, taskId: string, report: Reported): CaseState => ({
  ...state,
  reported: { ...state.reported, [taskId]: report },
})

/** Without the reports of these tasks: they are signed, sent back, or went elsewhere. */
export function withoutReports(state: CaseState, taskIds: readonly string[]): CaseState {
  const { reported, ...rest } = state
  if (!reported) return state
  const left = Object.entries(reported).filter(([taskId]) => !taskIds.includes(taskId))
  return left.length > 0 ? { ...rest, reported: Object.fromEntries(left) } : rest
}

/** What an event of an inspection keeps of its report. */
export type ReportFacts = {
  outcome: 'passed' | 'failed'
  opinion: string
  points: ReportedPoint[]
  photos: ReportedPhoto[]
}
export const factsIn = ({ data }: Pick<CaseEvent, 'data'>): ReportFacts => ({
  outcome: data.outcome === 'passed' ? 'passed' : 'failed',
  opinion: String(data.opinion ?? ''),
  points: (data.points ?? []) as ReportedPoint[],
  photos: (data.photos ?? []) as ReportedPhoto[],
})
export const asJson = (facts: ReportFacts): Record<string, Json> => ({ ...facts }) as Record<string, Json>
