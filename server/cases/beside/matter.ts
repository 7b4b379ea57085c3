// What goes on beside the flow of a case, as a table: an extension that the head must approve (行政许可法 第四十二条), a consultation of an organ
// that the flow does not know, a special procedure whose time does not count (第四十五条). Each is a task of its own that no flow token stands
// for: opened by whoever handles the case, closed by an answer, called back by whoever opened it, over when the case is.

import type { Json } from '../../engines/flow/index.ts'
import { extend } from '../../engines/worktime/index.ts'
import type { CaseRow, CaseState, EventKind } from '../case.ts'
import { holdClock, releaseClock } from '../clocks.ts'

export type MatterKind = 'extension' | 'consultation' | 'procedure'
/** An open matter, as the case keeps it. `days`: working days asked for, or that a procedure is said to take. */
export type Matter = {
  id: string
  kind: MatterKind
  openedBy: string
  reason: string
  days?: number
  procedure?: string
}
/** What closes a matter. */
export type AnswerVerb = 'grant-extension' | 'deny-extension' | 'answer' | 'end-procedure' | 'recall'

type KindRow = {
  /** `yc:act` of its task. */
  act: string
  /** Who answers: a post at the competent organ, or at the unit that is asked. */
  post: string
  name(matter: Matter): string
  opened: EventKind
  answers: readonly AnswerVerb[]
  /** Working days for the answer. */
  limit: (matter: Matter) => number
  opens?(state: CaseState, matter: Matter, now: Temporal.Instant): CaseState
}
type AnswerRow = {
  action: string
  event: EventKind
  closes?(state: CaseState, matter: Matter, now: Temporal.Instant): CaseState
}

export const procedures: Record<string, { zh: string; en: string }> = {
  hearing: { zh: '听证', en: 'hearing' },
  inspection: { zh: '现场核查', en: 'on-site inspection' },
  testing: { zh: '检验检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
  'public-notice': { zh: '公示', en: 'public notice' },
}
const nameOfProcedure = ({ procedure = '' }: Matter): string => procedures[procedure]?.zh ?? '特别程序'

export const kindTable: Record<MatterKind, KindRow> = {
  extension: {
    act: 'extend',
    post: 'decider',
    name: () => '审批延长办理期限',
    opened: 'extension_asked',
    answers: ['grant-extension', 'deny-extension', 'recall'],
    limit: () => 2,
  },
  consultation: {
    act: 'answer',
    post: 'reviewer',
    name: () => '答复征求意见',
    opened: 'consultation_asked',
    answers: ['answer', 'recall'],
    limit: ({ days = 5 }) => days,
  },
  procedure: {
    act: 'procedure',
    post: 'reviewer',
    name: (matter) => `特别程序：${nameOfProcedure(matter)}`,
    opened: 'procedure_begun',
    answers: ['end-procedure'],
    limit: ({ days = 20 }) => days,
    opens: (state, matter, now) => holdClock(state, matter.id, nameOfProcedure(matter), now),
  },
}

export const answerTable: Record<AnswerVerb, AnswerRow> = {
  'grant-extension': {
    action: 'case.extend',
    event: 'case_extended',
    closes: (state, { days = 0 }) => ({ ...state, ...(state.clock && { clock: extend(state.clock, days) }) }),
  },
  'deny-extension': { action: 'case.extend', event: 'extension_denied' },
  answer: { action: 'case.answer', event: 'consultation_answered' },
  'end-procedure': {
    action: 'case.end-procedure',
    event: 'procedure_ended',
    closes: (state, { id }, now) => releaseClock(state, id, now),
  },
  recall: { action: 'case.recall', event: 'matter_recalled' },
}

const prefix = 'beside.'
export const isMatter = (taskId: string): boolean => taskId.startsWith(prefix)
export const isAnswer = (verb: string): verb is AnswerVerb => Object.hasOwn(answerTable, verb)

/** The id of a matter opened as the next event of a case; no other can have it. */
export const matterId = ({ version }: CaseRow): string => `${prefix}${version + 1}`

export const mattersOf = (state: CaseState): readonly Matter[] => state.beside ?? []

/** What the record says of a matter. */
export const factsOf = ({ id, kind, reason, days, procedure }: Matter): Record<string, Json> => ({
  taskId: id,
  matter: kind,
  reason,
  ...(days !== undefined && { days }),
  ...(procedure && { procedure, procedureName: nameOfProcedure({ id, kind, reason, openedBy: '', procedure }) }),
})
