// A case's events in plain words, for the applicant and for staff. The applicant sees posts and organs, staff see names too.

import { chineseDate } from '../platform/paper/index.ts'
import type { CaseEvent, EventKind } from './case.ts'
import type { Bilingual } from './item.ts'

export type TimelineEntry = { seq: number; kind: EventKind; text: Bilingual; at: string; by: string; detail: string }

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const sayings: Partial<Record<EventKind, (event: CaseEvent) => Bilingual>> = {
  case_submitted: () => ({ zh: '提交申请', en: 'Submitted' }),
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
  case_returned: () => ({ zh: '退回重新审查', en: 'Returned for review' }),
  case_decided: ({ data }) =>
    data.decision === 'granted' ? { zh: '决定：准予', en: 'Granted' } : { zh: '决定：不予批准', en: 'Denied' },
  result_made: () => ({ zh: '结果证照已制作', en: 'Result made' }),
  case_delivered: () => ({ zh: '结果已送达', en: 'Delivered' }),
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
  timer_fired: () => ({ zh: '期限届满', en: 'A period has ended' }),
  case_concluded: () => ({ zh: '办结', en: 'Concluded' }),
}

/** The lines of a timeline; `unitName` names units, `forStaff` adds who acted and what they wrote. */
export function timelineOf(
  events: readonly CaseEvent[],
  unitName: (id: string) => string,
  forStaff: boolean,
): TimelineEntry[] {
  return events.flatMap((event) => {
    const saying = sayings[event.kind]
    if (!saying) return []
    const { actor, data } = event
    const unit = actor.unit ? unitName(actor.unit) : ''
    const by =
      actor.kind === 'staff'
        ? forStaff
          ? [unit, actor.name].filter(Boolean).join(' ')
          : unit
        : actor.kind === 'system'
          ? '系统'
          : '申请人'
    const departs = (data.benchmark as { departs?: boolean } | undefined)?.departs === true
    const open =
      event.kind === 'acceptance_refused' || event.kind === 'supplement_required' || event.kind === 'case_decided'
    const detail = forStaff || open ? text(data.reason) || text(data.opinion) || text(data.comment) : ''
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
