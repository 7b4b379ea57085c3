// What may be done with a ticket in which state: rows are verbs. Waiting → called → serving → finished is the plain way; who does not
// come is skipped and may rejoin as if he came then; a transfer keeps the place in the queue that he had.

export type TicketState = 'waiting' | 'called' | 'serving' | 'finished' | 'skipped' | 'left' | 'expired'
export type WindowVerb = 'recall' | 'skip' | 'serve' | 'finish' | 'transfer'
export type TicketVerb = WindowVerb | 'call' | 'rejoin' | 'leave'
type Row = { from: readonly TicketState[]; to: TicketState }

export const ticketTable: Record<TicketVerb, Row> = {
  call: { from: ['waiting'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  skip: { from: ['called'], to: 'skipped' },
  serve: { from: ['called'], to: 'serving' },
  finish: { from: ['serving'], to: 'finished' },
  transfer: { from: ['called', 'serving'], to: 'waiting' },
  rejoin: { from: ['skipped'], to: 'waiting' },
  leave: { from: ['waiting', 'skipped'], to: 'left' },
}
export const windowVerbs = ['recall', 'skip', 'serve', 'finish', 'transfer'] as const satisfies readonly WindowVerb[]

/** The state as it is on a day: what was open when its day ended has ended with it. */
export const stateOn = (state: TicketState, on: string, today: string): TicketState =>
  on >= today || ['finished', 'left', 'expired'].includes(state) ? state : state === 'serving' ? 'finished' : 'expired'

const names: Record<TicketState, { zh: string; en: string }> = {
  waiting: { zh: '正在等候', en: 'is waiting' },
  called: { zh: '已被叫到', en: 'has been called' },
  serving: { zh: '正在办理', en: 'is being served' },
  finished: { zh: '已经办完', en: 'has been used and is finished' },
  skipped: { zh: '已经过号', en: 'was skipped' },
  left: { zh: '已经取消', en: 'was given back' },
  expired: { zh: '已随当天结束而失效', en: 'ended with its day' },
}
/** A state in words. */
export const sayState = (state: TicketState): { zh: string; en: string } => names[state]
