import type { hallZh } from './hall-zh.ts'

export const hallEn: Record<keyof typeof hallZh, string> = {
  'ticket.title': 'Ticket {number}',
  'ticket.none': 'No such ticket',
  'ticket.none-text': 'Check the code on the paper, or take a new ticket in the hall.',
  'ticket.ahead': '{n} ahead',
  'ticket.wait': 'about {low}–{high} minutes',
  'ticket.soon': 'your turn comes at once',
  'ticket.not-today': 'You may not be called before closing; ask in the hall or book another day.',
  'ticket.told': 'Taken at {at}, then {n} ahead, about {minutes} minutes',
  'ticket.refresh': 'Refresh',
  'ticket.scan': 'Scan to follow',
  'ticket.today-only': 'Valid today. Who is skipped may rejoin.',
  'ticket.demo': 'demonstration',
  'live.open': 'open now',
  'live.opens': 'opens {day} {time}',
  'live.waiting': '{n} waiting',
  'live.wait': 'about {low}–{high} minutes if you go now',
  'live.no-wait': 'no wait now',
  'live.book': 'Appointment / ticket',
  'sites.metres': 'about {n} km',
  'guide.book': 'Book a window',
}
