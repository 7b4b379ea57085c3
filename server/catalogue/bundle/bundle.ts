// A life-event bundle (一件事) as its file has it: several items that are asked for at once, with one form and one set of materials.
// catalogue/schema/bundle.schema.json says the same for editors. Form and materials are not written down: they follow from the items.

import type { Section } from '../../engines/form/index.ts'
import type { Audience, Bilingual, ItemContent } from '../item.ts'

/** A question that decides which items apply; without choices it is answered by yes or no. */
export type BundleQuestion = {
  id: string
  text: Bilingual
  hint?: Bilingual
  choices?: { value: string; name: Bilingual }[]
}
/** What is taken from a result: its number, or the day on which it was issued. */
export type Taken = { item: string; take: 'number' | 'day' }
export type BundleEntry = {
  item: string
  /** Why it belongs here, in one plain sentence. */
  why: Bilingual
  /** Applies when each of these questions has one of these answers. */
  when?: Record<string, string[]>
  /** Field of the joined form → field of this item, where they are called differently. */
  map?: Record<string, string | string[]>
  /** Material of the bundle → material of this item, where they are the same thing by other names. */
  same?: Record<string, string>
  /** Items of the bundle whose result this one needs. */
  after?: string[]
  /** Field of this item → item of the bundle: the number of its result, or the day it was issued, fills it. */
  from?: Record<string, string | Taken>
}
export type BundleContent = {
  id: string
  version: number
  name: Bilingual
  summary: Bilingual
  aliases: string[]
  lifeEvents: string[]
  audience: Audience
  questions: BundleQuestion[]
  items: BundleEntry[]
  sections?: Section[]
  demonstration: boolean
  provenance: { sourced: string[]; assumed: string[]; sources: string[] }
}
export type Answers = Readonly<Record<string, string>>

export const choicesOf = ({ choices }: BundleQuestion): { value: string; name: Bilingual }[] =>
  choices ?? [
    { value: 'yes', name: { zh: '是', en: 'Yes' } },
    { value: 'no', name: { zh: '否', en: 'No' } },
  ]

export const takenFrom = (from: string | Taken): Taken =>
  typeof from === 'string' ? { item: from, take: 'number' } : from

/** The entries that apply; `after` and `from` name only entries that apply too. */
export function entriesFor(bundle: Pick<BundleContent, 'items'>, answers: Answers): BundleEntry[] {
  const applies = bundle.items.filter(({ when = {} }) =>
    Object.entries(when).every(([question, values]) => values.includes(answers[question] ?? '')),
  )
  const ids = new Set(applies.map(({ item }) => item))
  return applies.map((entry) => ({
    ...entry,
    after: (entry.after ?? []).filter((item) => ids.has(item)),
    from: Object.fromEntries(Object.entries(entry.from ?? {}).filter(([, from]) => ids.has(takenFrom(from).item))),
  }))
}

/** Every way to answer the questions. */
export function allAnswers(questions: readonly BundleQuestion[]): Answers[] {
  return questions.reduce<Answers[]>(
    (before, question) =>
      before.flatMap((answers) => choicesOf(question).map(({ value }) => ({ ...answers, [question.id]: value }))),
    [{}],
  )
}

/** Questions that are not answered, or by something that is no choice. */
export const openQuestions = (bundle: Pick<BundleContent, 'questions'>, answers: Answers): BundleQuestion[] =>
  bundle.questions.filter((question) => !choicesOf(question).some(({ value }) => value === answers[question.id]))

/** Materials of an entry that the result of another entry is, by material id. */
export function linkedMaterials(
  { after = [] }: BundleEntry,
  content: ItemContent,
  results: ReadonlyMap<string, ItemContent['result']>,
): Map<string, string> {
  const linked = new Map<string, string>()
  for (const item of after) {
    const type = results.get(item)?.licenceType
    for (const material of content.materials)
      if (type && material.satisfy.some((way) => way.type === type)) linked.set(material.id, item)
  }
  return linked
}
