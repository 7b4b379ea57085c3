// What the city holds about the applicant, for one draft: asked once in one round, kept with the draft as values with their source, and
// as how each resource answered. What failed may be tried again. 国务院令第716号 第七条: what is held is not demanded again.

import { type Fact, factsOfForm } from '../../engines/form/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { Bilingual, CaseItem, Material } from '../item.ts'

/** How a resource answered for a draft; no values. */
export type SharedAnswer = { outcome: 'found' | 'none' | 'unavailable'; asOf: string | null; fields: string[] }
export type SharedAnswers = Record<string, SharedAnswer>
type Whose = { subjectId: string; citizenId?: string | undefined; creditCode?: string | undefined }
export type SharedDoor = {
  /** One round of look-ups in parallel, each on record; what the items are not granted is not asked. */
  lookUp(round: {
    caseId: string
    subject: Whose
    items: readonly string[]
    facts: readonly string[]
    resources?: readonly string[]
    actor: Actor
  }): Promise<{ facts: Record<string, Fact>; answers: SharedAnswers }>
  /** How a resource is named beside a value. */
  nameOf(resource: string): Bilingual
}
export type SharedView = { resource: string; name: Bilingual } & SharedAnswer

type Asking = Pick<CaseItem, 'content' | 'form'>

const resourcesOf = (materials: readonly Pick<Material, 'satisfy'>[]): string[] =>
  materials.flatMap(({ satisfy }) =>
    satisfy.flatMap(({ by, resource }) => (by === 'shared' && resource ? [resource] : [])),
  )

/** Asks what the items' forms and materials can use; with `only`, of these resources and no others. */
export function askShared(
  { shared }: { shared: SharedDoor },
  asking: {
    caseId: string
    subject: Whose
    items: readonly Asking[]
    actor: Actor
    only?: readonly string[]
  },
) {
  const { caseId, subject, items, actor, only } = asking
  const isAsked = (resource: string) => !only || only.includes(resource)
  const facts = items.flatMap(({ form }) => factsOfForm(form.schema))
  return shared.lookUp({
    caseId,
    subject: { subjectId: subject.subjectId, citizenId: subject.citizenId, creditCode: subject.creditCode },
    items: items.map(({ content }) => content.id),
    facts: [...new Set(facts)].filter((fact) => isAsked(fact.split('.')[0] ?? '')),
    resources: [...new Set(items.flatMap(({ content }) => resourcesOf(content.materials)))].filter(isAsked),
    actor,
  })
}

/**
 * Whether shared data stands in for a material. A record that is there does; a resource that has none does not, where there is another
 * way; one that could not answer does as long as it is required: what the city may hold is not demanded for its own failure.
 */
export function isHeld(material: Material, answers: Readonly<SharedAnswers>): boolean {
  const resources = resourcesOf([material])
  if (resources.length === 0) return false
  const outcomes = resources.map((resource) => answers[resource]?.outcome)
  if (outcomes.includes('found')) return true
  if (!material.required) return false
  return outcomes.some((outcome) => outcome !== 'none') || material.satisfy.every(({ by }) => by === 'shared')
}

/** Whether shared data may still stand in for a material, when the applicant says so: not where every resource has no record. */
export function mayBeHeld(material: Material, answers: Readonly<SharedAnswers>): boolean {
  const outcomes = resourcesOf([material]).map((resource) => answers[resource]?.outcome)
  return outcomes.some((outcome) => outcome !== 'none') || isHeld(material, answers)
}

/** How each resource answered, by name. */
export const sharedView = ({ shared }: { shared: SharedDoor }, answers: Readonly<SharedAnswers>): SharedView[] =>
  Object.entries(answers).map(([resource, answer]) => ({ resource, name: shared.nameOf(resource), ...answer }))

/** ID-only (一证通办): nothing has to be handed in, all that is required comes from licences on file or shared data. */
export const isIdOnly = (views: readonly { required: boolean; by: string | null }[]): boolean =>
  views.every(({ required, by }) => !required || by === 'licence' || by === 'shared')
