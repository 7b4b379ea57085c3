// The guide of a bundle: what one gets, and what doing it together saves, counted from the items and never written down.

import type { Bilingual, Item, ItemContent } from '../item.ts'
import {
  type Answers,
  type BundleContent,
  type BundleEntry,
  type BundleQuestion,
  choicesOf,
  openQuestions,
} from './bundle.ts'
import type { Derived } from './derive.ts'

export type BundleSummary = Pick<BundleContent, 'id' | 'name' | 'summary' | 'audience' | 'lifeEvents'> & {
  /** How many items it has at most. */
  items: number
}
export type Saving = { together: number; separately: number }
export type BundleGuide = BundleSummary & {
  version: number
  demonstration: boolean
  questions: (Omit<BundleQuestion, 'choices'> & { choices: { value: string; name: Bilingual }[] })[]
  answers: Record<string, string>
  /** Questions that are still to be answered. */
  open: string[]
  /** Everything below is of the items that apply by these answers. */
  entries: {
    item: string
    name: Bilingual
    summary: Bilingual
    workingDays: number
    after: { item: string; name: Bilingual }[]
    result: Bilingual | null
    fee: { charged: boolean; note?: Bilingual }
    applies: boolean
    why: Bilingual
    /** The answers that decide that it applies, or that it does not; none when it always does. */
    because: { question: Bilingual; answer: Bilingual }[]
  }[]
  online: boolean
  /** Working days along the longest path, and one item after the other. */
  workingDays: Saving
  visits: Saving
  /** Materials that are required. */
  required: Saving
  fields: Saving
  materials: { id: string; name: Bilingual; required: boolean; satisfy: string[]; for: Bilingual[] }[]
  linked: { name: Bilingual; from: Bilingual; for: Bilingual }[]
}

export const bundleSummary = ({ id, name, summary, audience, lifeEvents, items }: BundleContent): BundleSummary => ({
  ...{ id, name, summary, audience, lifeEvents },
  items: items.length,
})

/** The guide for some answers. `items` are all items of the bundle. */
export function bundleGuide(
  bundle: BundleContent,
  answers: Answers,
  { items: derived, form, materials, linked }: Derived,
  items: ReadonlyMap<string, Pick<Item, 'content'>>,
): BundleGuide {
  const contents = derived.map(({ content }) => content)
  const nameOf = (id: string): Bilingual => items.get(id)?.content.name ?? { zh: id, en: id }
  const known = bundle.questions.filter(({ id }) => answers[id] !== undefined).map(({ id }) => [id, answers[id] ?? ''])
  const days = daysAlong(derived)
  return {
    ...bundleSummary(bundle),
    version: bundle.version,
    demonstration: bundle.demonstration,
    questions: bundle.questions.map((question) => ({ ...question, choices: choicesOf(question) })),
    answers: Object.fromEntries(known),
    open: openQuestions(bundle, answers).map(({ id }) => id),
    entries: bundle.items.flatMap((entry) => {
      const { item } = entry
      const content = items.get(item)?.content
      const one = derived.find((each) => each.entry.item === item)
      if (!content) return []
      return [
        {
          item,
          name: content.name,
          summary: content.summary,
          workingDays: content.limits.promisedWorkingDays,
          after: (one?.entry.after ?? []).map((id) => ({ item: id, name: nameOf(id) })),
          result: content.result?.name ?? null,
          fee: content.fee,
          applies: one !== undefined,
          why: entry.why,
          because: becauseOf(bundle, entry, answers),
        },
      ]
    }),
    online: contents.every(({ channels }) => channels.online),
    workingDays: {
      together: Math.max(0, ...days.values()),
      separately: sum(contents, ({ limits }) => limits.promisedWorkingDays),
    },
    visits: {
      together: Math.max(0, ...contents.map(({ channels }) => channels.visits)),
      separately: sum(contents, ({ channels }) => channels.visits),
    },
    required: {
      together: materials.filter(({ required }) => required).length,
      separately: sum(contents, (content) => content.materials.filter(({ required }) => required).length),
    },
    fields: {
      together: fieldsOf(form.layout),
      separately: derived.reduce((before, { part }) => before + fieldsOf(part.form.layout), 0),
    },
    materials: materials.map(({ id, name, required, satisfy, of }) => ({
      ...{ id, name, required },
      satisfy: [...new Set(satisfy.map(({ by }) => by))],
      for: of.map(({ item }) => nameOf(item)),
    })),
    linked: linked.map(({ item, material, from }) => ({
      name: items.get(item)?.content.materials.find(({ id }) => id === material)?.name ?? nameOf(from),
      from: nameOf(from),
      for: nameOf(item),
    })),
  }
}

/** Of an item that applies, all answers that it hangs on; of one that does not, those that speak against it. */
function becauseOf({ questions }: BundleContent, { when = {} }: BundleEntry, answers: Answers) {
  const asked = questions.filter(({ id }) => when[id] !== undefined && answers[id] !== undefined)
  const against = asked.filter(({ id }) => !when[id]?.includes(answers[id] ?? ''))
  return (against.length > 0 ? against : asked).flatMap((question) => {
    const answer = choicesOf(question).find(({ value }) => value === answers[question.id])
    return answer ? [{ question: question.text, answer: answer.name }] : []
  })
}

const sum = (contents: readonly ItemContent[], of: (content: ItemContent) => number): number =>
  contents.reduce((before, content) => before + of(content), 0)
const fieldsOf = (layout: readonly { fields: readonly string[] }[]): number =>
  layout.reduce((before, { fields }) => before + fields.length, 0)

/** Working days until each item is done, when all begin at once and each waits for the results it needs. */
function daysAlong(derived: Derived['items']): Map<string, number> {
  const days = new Map<string, number>()
  const daysOf = (id: string): number => {
    const known = days.get(id)
    if (known !== undefined) return known
    const one = derived.find(({ entry }) => entry.item === id)
    if (!one) return 0
    const before = Math.max(0, ...(one.entry.after ?? []).map(daysOf))
    days.set(id, before + one.content.limits.promisedWorkingDays)
    return days.get(id) ?? 0
  }
  for (const { entry } of derived) daysOf(entry.item)
  return days
}
