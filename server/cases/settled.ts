// From what is typed in a draft to what would be submitted of it: what is asked, with what is computed. The rules of the item judge that
// too, so that a computed value counts and an answer to a question no longer asked does not.

import type { Advice } from '../engines/advice/index.ts'
import { alignKnown, settleForm, validateForm } from '../engines/form/index.ts'
import { type AdviceTools, adviceOn } from './advice.ts'
import type { CityDoors } from './city.ts'
import type { CaseItem } from './item.ts'
import type { Application } from './store/application.ts'

type Typed = Pick<Application, 'form' | 'known'>

/** What of a draft is submitted, and what is wrong or missing in it. `today`: 'YYYY-MM-DD', for what is computed from the day. */
export function settled(item: Pick<CaseItem, 'form'>, { form, known }: Typed, today: string) {
  const circumstances = { today, known: alignKnown(form, known), memo: new Map() }
  return {
    form: settleForm(item.form, form, circumstances),
    problems: validateForm(item.form, form, circumstances).map(({ pointer, title, message }) => ({
      pointer,
      title,
      ...message,
    })),
  }
}

/** Whether one may apply, as far as the draft tells; null when the item has no rule for it. */
export async function adviceOfDraft(
  tools: AdviceTools & Pick<CityDoors, 'calendar' | 'clock'>,
  item: CaseItem,
  { form, known, subjectId, channel }: Typed & Pick<Application, 'subjectId' | 'channel'>,
): Promise<Advice | null> {
  if (!item.rules.has('eligibility')) return null
  const today = tools.calendar.localDay(tools.clock.now().toString())
  const judged = settleForm(item.form, form, { today, known: alignKnown(form, known) })
  return adviceOn(tools, item, { form: judged, subjectId, channel, today })
}
