// A case's events in plain words, for the applicant and for staff. The applicant sees posts and organs, staff see names too.

import { chineseDate } from '../platform/paper/index.ts'
import { agentIn, sayAgent } from './at-agent.ts'
import type { CaseEvent, EventKind } from './case.ts'
import type { Bilingual } from './item.ts'
import { referralSayings } from './referral/sayings.ts'

export type TimelineEntry = { seq: number; kind: EventKind; text: Bilingual; at: string; by: string; detail: string }

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const named = (value: unknown): Bilingual =>
  (value as Bilingual | undefined) ?? { zh: '特别程序', en: 'special procedure' }
const material = (data: CaseEvent['data']): Bilingual =>
  (data.name as Bilingual | undefined) ?? { zh: '材料', en: 'material' }
const placeIn = (value: unknown): Bilingual => (value as { name: Bilingual }).name
const papersIn = (data: CaseEvent['data']): Bilingual => {
  const names = (data.papers as { name: Bilingual }[]).map(({ name }) => name)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}
const dueOf = ({ data }: CaseEvent) => data.due as { from: string; to: string } | undefined
/** Between organs only; the applicant is told of the outcome. */
const internal: ReadonlySet<EventKind> = new Set([
  'extension_asked',
  'extension_denied',
  'matter_recalled',
  'task_assigned',
  'inspection_reported',
  'inspection_sent_back',
  'correction_proposed',
  'referral_proposed',
  'referral_returned',
  'correction_denied',
  'case_archived',
])

const sayings: Partial<Record<EventKind, (event: CaseEvent) => Bilingual>> = {
  case_submitted: (event) => {
    const agent = agentIn([event])
    if (!agent) return { zh: '提交申请', en: 'Submitted' }
    const { zh, en } = sayAgent(agent)
    return { zh: `提交申请，由${zh}代办网点收件`, en: `Submitted, taken in by the agent ${en}` }
  },
  case_accepted: ({ data }) =>
    data.deemed
      ? { zh: '逾期未告知，自收到材料之日起视为受理', en: 'Not told in time: deemed accepted from the day of receipt' }
      : { zh: '予以受理', en: 'Accepted' },
  acceptance_refused: () => ({ zh: '不予受理', en: 'Acceptance refused' }),
  supplement_required: () => ({ zh: '需要补正材料', en: 'Supplement required' }),
  case_supplemented: () => ({ zh: '已补正', en: 'Supplemented' }),
  review_given: ({ data }) => ({
    zh: `${text(data.name) || '审查'}：${data.outcome === 'passed' ? '通过' : '不通过'}`,
    en: `Review ${data.outcome === 'passed' ? 'passed' : 'failed'}`,
  }),
  task_transferred: ({ data }) => ({
    zh: `“${text(data.name)}”转由${(data.unitName as Bilingual).zh}办理`,
    en: `The task goes to ${(data.unitName as Bilingual).en}`,
  }),
  task_given_back: ({ data }) => ({
    zh: `“${text(data.name)}”退回${(data.unitName as Bilingual).zh}办理`,
    en: `The task goes back to ${(data.unitName as Bilingual).en}`,
  }),
  ...referralSayings,
  task_assigned: ({ data }) => ({
    zh: `“${text(data.name)}”由${(data.to as { name: string }).name}办理`,
    en: `${(data.to as { name: string }).name} does the task`,
  }),
  inspection_reported: ({ data }) => ({
    zh: `${text(data.name) || '现场核查'}已上报，等第二名核查人员签字${data.voids ? `（${data.voids}先前的签字作废）` : ''}`,
    en: `Inspection reported, waits for the second signature${data.voids ? ` (that of ${data.voids} is void)` : ''}`,
  }),
  inspection_sent_back: ({ data }) => ({
    zh: `${text(data.name) || '现场核查'}记录退回重报`,
    en: 'The inspection is sent back to be reported again',
  }),
  inspection_signed: ({ data }) => ({
    zh: `${text(data.name) || '现场核查'}：${data.outcome === 'passed' ? '符合' : '不符合'}（两人签字）`,
    en: `On-site inspection ${data.outcome === 'passed' ? 'passed' : 'failed'}, signed by two`,
  }),
  case_returned: () => ({ zh: '退回重新审查', en: 'Returned for review' }),
  case_decided: ({ data }) =>
    data.decision === 'granted' ? { zh: '决定：准予', en: 'Granted' } : { zh: '决定：不予批准', en: 'Denied' },
  result_made: () => ({ zh: '结果证照已制作', en: 'Result made' }),
  case_delivered: () => ({ zh: '结果已送达', en: 'Delivered' }),
  delivery_chosen: ({ data }) => ({
    zh: data.method === 'post' ? '选择邮寄领取结果' : `选择在${(data.siteName as Bilingual).zh}领取结果`,
    en:
      data.method === 'post'
        ? 'The result comes by post'
        : `The result is picked up at ${(data.siteName as Bilingual).en}`,
  }),
  result_sent: ({ data }) => ({
    zh: `结果已寄出：${text(data.carrier)} ${text(data.number)}`,
    en: `Posted: ${text(data.carrier)} ${text(data.number)}`,
  }),
  result_returned: () => ({
    zh: '邮件被退回，请重新选择领取方式',
    en: 'The post came back; choose again how it comes',
  }),
  case_withdrawn: () => ({ zh: '申请人撤回', en: 'Withdrawn' }),
  case_rated: ({ data }) => ({ zh: `申请人评价：${data.level} 分（满分 5 分）`, en: `Rated ${data.level} of 5` }),
  case_migrated: ({ data }) => ({
    zh: `转按新版办事规定继续办理（第 ${data.to} 版）`,
    en: `Goes on under version ${data.to} of the item`,
  }),
  limits_recounted: ({ data }) => {
    const due = data.due as { from: string; to: string } | undefined
    return due
      ? {
          zh: `工作日历调整，承诺办结日期由${chineseDate(due.from)}改为${chineseDate(due.to)}`,
          en: `The working calendar changed: the promised day moves from ${due.from} to ${due.to}`,
        }
      : { zh: '工作日历调整，办理期限重新计算', en: 'The working calendar changed: limits were counted anew' }
  },
  extension_asked: ({ data }) => ({
    zh: `申请延长办理期限 ${data.days} 个工作日`,
    en: `An extension by ${data.days} working days is asked for`,
  }),
  case_extended: (event) => ({
    zh: `经批准延长办理期限 ${event.data.days} 个工作日${dueOf(event) ? `，最迟${chineseDate(dueOf(event)?.to ?? '')}办结` : ''}`,
    en: `Extended by ${event.data.days} working days${dueOf(event) ? `, to be decided by ${dueOf(event)?.to}` : ''}`,
  }),
  extension_denied: () => ({ zh: '不同意延长办理期限', en: 'The extension is not approved' }),
  consultation_asked: ({ data }) => ({
    zh: `征求其他部门意见，${chineseDate(text(data.until))}前答复`,
    en: `Another organ is consulted and answers by ${text(data.until)}`,
  }),
  consultation_answered: () => ({ zh: '已答复征求的意见', en: 'The consulted organ has answered' }),
  procedure_begun: ({ data }) => ({
    zh: `开始${named(data.procedureName).zh}，预计 ${data.days} 个工作日，到${chineseDate(text(data.until))}结束；这段时间不计入办理期限`,
    en: `${named(data.procedureName).en} begins, expected to take ${data.days} working days until ${text(data.until)}; this time does not count`,
  }),
  procedure_ended: (event) => ({
    zh: `${named(event.data.procedureName).zh}结束${dueOf(event) ? `，承诺办结日期为${chineseDate(dueOf(event)?.to ?? '')}` : ''}`,
    en: `${named(event.data.procedureName).en} has ended${dueOf(event) ? `; the promised day is ${dueOf(event)?.to}` : ''}`,
  }),
  case_suspended: ({ data }) => ({
    zh: `中止办理：${(data.groundName as Bilingual).zh}；中止的时间不计入办理期限`,
    en: `Suspended: ${(data.groundName as Bilingual).en}; this time does not count`,
  }),
  case_resumed: (event) => ({
    zh: `恢复办理${dueOf(event) ? `，承诺办结日期为${chineseDate(dueOf(event)?.to ?? '')}` : ''}`,
    en: `Resumed${dueOf(event) ? `; the promised day is ${dueOf(event)?.to}` : ''}`,
  }),
  matter_recalled: ({ data }) => ({
    zh: data.matter === 'extension' ? '撤回延期申请' : '撤回征求意见',
    en: data.matter === 'extension' ? 'The request for an extension is called back' : 'The consultation is called back',
  }),
  promise_made: ({ data }) => {
    const all = (data.materials ?? []) as { name: Bilingual }[]
    return {
      zh: `告知承诺：${all.map(({ name }) => `“${name.zh}”`).join('、')}以书面承诺代替`,
      en: `Promised in place of proof: ${all.map(({ name }) => name.en).join(', ')}`,
    }
  },
  promise_kept: ({ data }) => ({
    zh: `“${material(data).zh}”的承诺经核查属实`,
    en: `The promise on ${material(data).en} was checked and is true`,
  }),
  promise_broken: ({ data }) => ({
    zh: `“${material(data).zh}”的承诺经核查不属实`,
    en: `The promise on ${material(data).en} was checked and is not true`,
  }),
  decision_revoked: () => ({ zh: '撤销决定', en: 'The decision is revoked' }),
  correction_proposed: () => ({
    zh: '提出更正或者撤销决定，等另一人批准',
    en: 'A correction is proposed and waits for approval',
  }),
  correction_denied: () => ({ zh: '不同意更正', en: 'The correction is not approved' }),
  decision_corrected: () => ({
    zh: '决定已更正，新的决定书取代原决定书',
    en: 'The decision is corrected; a new one takes its place',
  }),
  default_cleared: () => ({ zh: '失信记录已撤销，可以重新申请', en: 'The default is cleared; you may apply again' }),
  decision_upheld: () => ({ zh: '维持决定', en: 'The decision stands' }),
  materials_deferred: ({ data }) => {
    const all = (data.materials ?? []) as { name: Bilingual; until: string }[]
    return {
      zh: `容缺受理：${all.map(({ name, until }) => `“${name.zh}”在${chineseDate(until)}前补交`).join('，')}`,
      en: `To follow: ${all.map(({ name, until }) => `${name.en} by ${until}`).join('; ')}`,
    }
  },
  deferral_reminded: ({ data }) => ({
    zh: `提醒补交“${material(data).zh}”，${chineseDate(text(data.until))}前`,
    en: `Reminded of ${material(data).en}, due by ${text(data.until)}`,
  }),
  deferred_supplied: ({ data }) => ({ zh: `已补交“${material(data).zh}”`, en: `Brought: ${material(data).en}` }),
  deferred_confirmed: ({ data }) => ({
    zh: `补交的“${material(data).zh}”已核对收下`,
    en: `Checked and taken: ${material(data).en}`,
  }),
  deferred_rejected: ({ data }) => ({
    zh: `补交的“${material(data).zh}”不符合要求，请在${chineseDate(text(data.until))}前重新补交`,
    en: `${material(data).en} will not do; bring it again by ${text(data.until)}`,
  }),
  deferral_defaulted: ({ data }) => ({
    zh: `“${material(data).zh}”逾期没有补交，终止办理`,
    en: `${material(data).en} did not come in time: terminated`,
  }),
  case_terminated: () => ({ zh: '终止办理', en: 'Terminated' }),
  timer_fired: () => ({ zh: '期限届满', en: 'A period has ended' }),
  paper_sent: ({ data }) => ({
    zh: `纸质材料（${papersIn(data).zh}）已送往${placeIn(data.to).zh}`,
    en: `Paper (${papersIn(data).en}) is on its way to ${placeIn(data.to).en}`,
  }),
  paper_received: ({ data }) => ({
    zh: `${placeIn(data.to).zh}已收到纸质材料（${papersIn(data).zh}）`,
    en: `${placeIn(data.to).en} has received the paper (${papersIn(data).en})`,
  }),
  paper_missing: ({ data }) => ({
    zh: `纸质材料（${papersIn(data).zh}）在流转途中没有送达，由${placeIn(data.from).zh}负责查找，办理期限照常计算`,
    en: `Paper (${papersIn(data).en}) has not arrived; ${placeIn(data.from).en} looks for it, and the limits run on`,
  }),
  linked_result_received: ({ data }) => ({
    zh: `关联办件 ${text(data.caseNo)} 已出结果`,
    en: `Linked case ${text(data.caseNo)} has its result`,
  }),
  linked_case_ended: ({ data }) => ({
    zh: `关联办件 ${text(data.caseNo)} 没有办成`,
    en: `Linked case ${text(data.caseNo)} ended without a result`,
  }),
  case_archived: ({ data }) => ({
    zh: `已归档，保管至${data.retainUntil ? chineseDate(text(data.retainUntil)) : '永久'}`,
    en: `Archived, kept ${data.retainUntil ? `until ${text(data.retainUntil)}` : 'for ever'}`,
  }),
  case_concluded: () => ({ zh: '办结', en: 'Concluded' }),
}

/** Whose reason the applicant reads. */
const told: ReadonlySet<EventKind> = new Set([
  'case_referred',
  'acceptance_refused',
  'supplement_required',
  'case_decided',
  'case_extended',
  'procedure_begun',
  'procedure_ended',
  'case_terminated',
  'case_suspended',
  'case_resumed',
  'deferred_rejected',
  'deferral_defaulted',
  'promise_broken',
  'decision_revoked',
  'decision_upheld',
  'decision_corrected',
  'default_cleared',
  'result_returned',
])
/** Of an answer to a matter, what was answered; else the reason. */
const detailOf = ({ data }: CaseEvent): string =>
  (data.decision !== undefined && text(data.correction)) ||
  text(data.result) ||
  (text(data.matter) && text(data.opinion)) ||
  text(data.reason) ||
  text(data.opinion) ||
  text(data.comment)

/**
 * The lines of a timeline; `unitName` names units, `forStaff` adds who acted and what they wrote, `takers` names those who acted for the
 * applicant, by mandate.
 */
export function timelineOf(
  events: readonly CaseEvent[],
  unitName: (id: string) => string,
  forStaff: boolean,
  takers: ReadonlyMap<string, string> = new Map(),
): TimelineEntry[] {
  return events.flatMap((event, at) => {
    // That a procedure has ended says it better.
    if (event.kind === 'timer_fired' && events[at + 1]?.kind === 'procedure_ended') return []
    const saying = sayings[event.kind]
    if (!saying || (!forStaff && internal.has(event.kind))) return []
    const { actor, data } = event
    const unit = actor.unit ? unitName(actor.unit) : ''
    const by =
      actor.kind === 'staff'
        ? forStaff
          ? [unit, actor.for ? `${actor.name}（代${actor.for.name}）` : actor.name].filter(Boolean).join(' ')
          : unit
        : actor.kind === 'system'
          ? '系统'
          : actor.mandate
            ? `${takers.get(actor.mandate) ?? '受托人'}（代申请人）`
            : '申请人'
    const departs = (data.benchmark as { departs?: boolean } | undefined)?.departs === true
    const open = told.has(event.kind)
    const detail = forStaff || open ? detailOf(event) : ''
    return [
      {
        seq: event.seq,
        kind: event.kind,
        text: saying(event),
        at: event.at,
        by,
        detail: departs && forStaff ? `偏离裁量基准：${detail}` : detail,
      },
    ]
  })
}
