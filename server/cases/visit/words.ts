// The words of the list that is taken home from a visit.

import { chineseDate } from '../../platform/paper/index.ts'
import type { EventKind } from '../case.ts'
import type { Bilingual } from '../item.ts'

export const words = {
  title: { zh: '窗口办理清单', en: 'What was done at the window' },
  item: { zh: '事项', en: 'Item' },
  number: { zh: '办件编号', en: 'Case number' },
  code: { zh: '查询码', en: 'Query code' },
  done: { zh: '本次办理', en: 'Done today' },
  scan: { zh: '扫码查看进度', en: 'Scan to follow' },
  stillOwed: { zh: '还要补交的材料', en: 'Still to bring' },
  footer: {
    zh: '本清单只列出本次到场办理的事项，各事项以其受理文书为准。',
    en: 'This list names what was done in this visit; the papers of each case count.',
  },
  count: (n: number): Bilingual => ({
    zh: `本次共办理 ${n} 件，请保管好办件编号和查询码。`,
    en: `${n} cases in this visit. Keep the case numbers and query codes.`,
  }),
  owed: ({ item, material, untilOn }: { item: string; material: string; untilOn: string | null }): Bilingual => ({
    zh: `${item}：${material}${untilOn ? `，请在${chineseDate(untilOn)}前补交，可用手机上传` : ''}`,
    en: `${item}: ${material}${untilOn ? `, by ${untilOn}; a photo from the phone will do` : ''}`,
  }),
}

/** What a clerk does while somebody stands there; what comes later says more. */
export const statusWords: Partial<Record<EventKind, Bilingual>> = {
  case_submitted: { zh: '已收件，待受理', en: 'Received, not yet accepted' },
  case_accepted: { zh: '已受理', en: 'Accepted' },
  acceptance_refused: { zh: '不予受理', en: 'Acceptance refused' },
  supplement_required: { zh: '待补正材料', en: 'Supplement required' },
  deferred_confirmed: { zh: '已收下补交材料', en: 'Material brought' },
  case_delivered: { zh: '结果已送达', en: 'Result delivered' },
  case_withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

/** The last of what was done that has a word. */
export const lastOf = (kinds: readonly EventKind[]): EventKind =>
  kinds.findLast((kind) => statusWords[kind]) ?? kinds.at(-1) ?? 'case_submitted'
