import type { CaseEvent } from '../case.ts'
import type { Bilingual } from '../item.ts'

const unitIn = (event: CaseEvent): Bilingual => event.data.unitName as Bilingual
const from = (event: CaseEvent): Bilingual => (event.data.from as { name: Bilingual }).name

/** What the timeline says of a referral. */
export const referralSayings = {
  referral_proposed: (event: CaseEvent) => ({
    zh: `提出移送${unitIn(event).zh}，等对方接收`,
    en: `Referral to ${unitIn(event).en} proposed`,
  }),
  referral_returned: (event: CaseEvent) => ({
    zh: `${unitIn(event).zh}退回移送，仍由${from(event).zh}办理`,
    en: `${unitIn(event).en} returns the referral; ${from(event).en} goes on`,
  }),
  case_referred: (event: CaseEvent) => ({
    zh: `办件移送${unitIn(event).zh}办理，编号和办结期限不变`,
    en: `The case goes to ${unitIn(event).en}; its number and its limit stay`,
  }),
}
