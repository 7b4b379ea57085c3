// What goes on beside the flow of a case, as a table: an extension that the head must approve (行政许可法 第四十二条), a consultation of an organ
// that the flow does not know, a special procedure whose time does not count (第四十五条). Each is a task of its own that no flow token stands
// for, and suspension (中止), when the law lets the case rest until something else is settled: opened by a post that handles the case, closed by an answer or called back by that post, over when the case is.

import type { Json } from '../../engines/flow/index.ts'
import { extend } from '../../engines/worktime/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { CaseRow, CaseState, EventKind, Matter, MatterKind, TaskRow } from '../case.ts'
import { holdClock, releaseClock } from '../clocks.ts'
import type { Bilingual } from '../item.ts'

/** What closes a matter. */
export type AnswerVerb = 'grant-extension' | 'deny-extension' | 'answer' | 'end-procedure' | 'resume' | 'recall'

/** What a matter does to the state when it opens or closes; `tasks`: those that are open now. */
type Change = (state: CaseState, matter: Matter, now: Temporal.Instant, tasks: readonly TaskRow[]) => CaseState
type KindRow = {
  /** `yc:act` of its task. */
  act: string
  /** Who may open it. */
  action: string
  name(matter: Pick<Matter, 'procedure' | 'ground'>): Bilingual
  opened: EventKind
  answers: readonly AnswerVerb[]
  /** Working days until the answer is due. */
  answerWorkingDays(matter: Pick<Matter, 'days'>): number
  /** Opened and ended by the organ's own post, not by the post of an open step. */
  byOrgan?: { post: string }
  /** The applicant sees that it is open. */
  isPublic: boolean
  opens?: Change
}
type AnswerRow = { action: string; event: EventKind; closes?: Change }

export const procedures: Record<string, Bilingual> = {
  hearing: { zh: '听证', en: 'hearing' },
  inspection: { zh: '现场核查', en: 'on-site inspection' },
  testing: { zh: '检验检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
  'public-notice': { zh: '公示', en: 'public notice' },
}
const nameOfProcedure = ({ procedure = '' }: Pick<Matter, 'procedure'>): Bilingual =>
  procedures[procedure] ?? { zh: '特别程序', en: 'special procedure' }

/**
 * When a case may rest (中止办理), in words of our own: the grounds are those that procedural law knows for proceedings that rest, such as
 * 行政复议法's; which provision or paper carries it in the single case is recorded with it.
 */
export const grounds: Record<string, Bilingual> = {
  'awaits-successor': {
    zh: '申请人死亡或者终止，等待承受其权利的人',
    en: 'the applicant has died or is dissolved, and a successor is awaited',
  },
  'force-majeure': { zh: '不可抗力', en: 'force majeure' },
  'awaits-ruling': {
    zh: '须以其他案件的裁判或者处理结果为依据',
    en: 'it depends on the outcome of another proceeding',
  },
  'other-provision': { zh: '法律、法规、规章规定的其他情形', en: 'another case that the law provides for' },
}
export const nameOfGround = ({ ground = '' }: Pick<Matter, 'ground'>): Bilingual => {
  const { zh, en } = grounds[ground] ?? { zh: '依法中止', en: 'by law' }
  return { zh: `中止办理（${zh}）`, en: `Suspended: ${en}` }
}

/** Working days in which the head approves or not. Ours, so that the answer comes while there is still time. */
const approvalWorkingDays = 2

export const kindTable: Record<MatterKind, KindRow> = {
  extension: {
    act: 'extend',
    action: 'case.ask-extension',
    name: () => ({ zh: '审批延长办理期限', en: 'Approve the extension' }),
    opened: 'extension_asked',
    answers: ['grant-extension', 'deny-extension', 'recall'],
    answerWorkingDays: () => approvalWorkingDays,
    isPublic: false,
  },
  consultation: {
    act: 'answer',
    action: 'case.consult',
    name: () => ({ zh: '答复征求意见', en: 'Answer the consultation' }),
    opened: 'consultation_asked',
    answers: ['answer', 'recall'],
    answerWorkingDays: ({ days }) => days,
    isPublic: true,
  },
  procedure: {
    act: 'procedure',
    action: 'case.begin-procedure',
    name: nameOfProcedure,
    opened: 'procedure_begun',
    answers: ['end-procedure'],
    answerWorkingDays: ({ days }) => days,
    isPublic: true,
    opens: (state, matter, now) => pause(holdClock(state, matter.id, nameOfProcedure(matter).zh, now), now),
  },
  suspension: {
    act: 'suspension',
    action: 'case.suspend',
    name: () => ({ zh: '中止期间复查', en: 'Look again at the suspension' }),
    opened: 'case_suspended',
    answers: ['resume'],
    answerWorkingDays: ({ days }) => days,
    byOrgan: { post: 'decider' },
    isPublic: true,
    opens: (state, matter, now) => pause(holdClock(state, matter.id, nameOfGround(matter).zh, now), now),
  },
}

export const answerTable: Record<AnswerVerb, AnswerRow> = {
  'grant-extension': {
    action: 'case.extend',
    event: 'case_extended',
    closes: (state, { days }, _now, tasks) => ({
      ...state,
      ...(state.clock && { clock: extend(state.clock, days) }),
      extension: { days, tasks: tasks.filter(({ taskId }) => !isMatter(taskId)).map(({ taskId }) => taskId) },
    }),
  },
  'deny-extension': { action: 'case.extend', event: 'extension_denied' },
  answer: { action: 'case.answer', event: 'consultation_answered' },
  'end-procedure': {
    action: 'case.end-procedure',
    event: 'procedure_ended',
    closes: (state, matter, now) => unpause(releaseClock(state, matter.id, now), matter, now),
  },
  resume: {
    action: 'case.suspend',
    event: 'case_resumed',
    closes: (state, matter, now) => unpause(releaseClock(state, matter.id, now), matter, now),
  },
  recall: { action: 'case.recall', event: 'matter_recalled' },
}

/** The case rests: nothing is done at its steps until it is resumed. */
export const isSuspended = (state: CaseState): boolean => mattersOf(state).some(({ kind }) => kind === 'suspension')

/** What whoever goes on with a resting case is told. */
export const resting = () =>
  problem('conflict', {
    zh: '办件已中止，请先由主管部门恢复办理',
    en: 'The case is suspended; the competent organ resumes it first',
  })

const rests = (kind: MatterKind): boolean => kind === 'procedure' || kind === 'suspension'

/** The steps rest while any procedure lasts, as the clock of the case does. */
const pause = (state: CaseState, now: Temporal.Instant): CaseState =>
  state.pauses?.some(({ to }) => to === undefined)
    ? state
    : { ...state, pauses: [...(state.pauses ?? []), { from: now.toString() }] }

function unpause(state: CaseState, ended: Matter, now: Temporal.Instant): CaseState {
  if (mattersOf(state).some(({ id, kind }) => rests(kind) && id !== ended.id)) return state
  return {
    ...state,
    pauses: (state.pauses ?? []).map((one) => (one.to === undefined ? { ...one, to: now.toString() } : one)),
  }
}

const prefix = 'beside.'
export const isMatter = (taskId: string): boolean => taskId.startsWith(prefix)
export const isAnswer = (verb: string): verb is AnswerVerb => Object.hasOwn(answerTable, verb)

/** The id of a matter opened as the next event of a case; no other can have it. */
export const matterId = ({ version }: CaseRow): string => `${prefix}${version + 1}`

export const mattersOf = (state: CaseState): readonly Matter[] => state.beside ?? []

/** What the record says of a matter. */
export const factsOf = (matter: Matter): Record<string, Json> => {
  const { id, kind, reason, days, procedure, ground, basis } = matter
  return {
    taskId: id,
    matter: kind,
    reason,
    days,
    ...(procedure && { procedure, procedureName: nameOfProcedure(matter) }),
    ...(ground && { ground, groundName: grounds[ground] ?? { zh: ground, en: ground }, basis: basis ?? '' }),
  }
}
