// What an author may choose from: everything that the checks would accept, with its name.

import type { Bilingual, ItemContent } from '../item.ts'
import { nodeName } from '../steps.ts'
import type { Tools } from './tools.ts'

export type Choice = { key: string; name: Bilingual }
export type Choices = {
  domains: Choice[]
  functions: Choice[]
  lifeEvents: Choice[]
  licenceTypes: Choice[]
  /** Shared flows (程序模板), with how many items run on each and their steps in words. */
  flows: (Choice & { items: number; steps: Bilingual[] })[]
  /** Facts that a field may be filled from. */
  facts: string[]
  resources: string[]
  /** Forms to fill in by hand that a material may come with. */
  blankForms: Choice[]
}

export function choicesOf({ catalogue }: Tools): Choices {
  const { pack, current } = catalogue.loaded()
  const items = [...current.values()]
  const named = (map: ReadonlyMap<string, Bilingual> | undefined): Choice[] =>
    [...(map ?? [])].map(([key, name]) => ({ key, name }))
  const uses = Map.groupBy(items, ({ flow }) => flow)
  return {
    domains: pack.domains.map(({ key, name }) => ({ key, name })),
    functions: named(pack.functions),
    lifeEvents: pack.lifeEvents.map(({ key, name }) => ({ key, name })),
    licenceTypes: named(pack.licenceTypes),
    flows: [...pack.around.flows]
      .map(([key, { flow }]) => ({
        key,
        name: { zh: flow.name || key, en: flow.props['name-en'] || flow.name || key },
        items: uses.get(key)?.length ?? 0,
        steps: [...flow.nodes.values()].filter(({ task }) => task === 'user').map((node) => nodeName(node, {})),
      }))
      .sort((a, b) => b.items - a.items),
    facts: [...new Set(items.flatMap(({ form }) => factsIn(form.schema)))].sort(),
    blankForms: [...pack.blankForms].map(([key, { name }]) => ({ key, name })),
    resources: [...new Set(items.flatMap(resourcesOf))].sort(),
  }
}

const resourcesOf = ({ materials }: ItemContent): string[] =>
  materials.flatMap(({ satisfy }) => satisfy.flatMap(({ resource }) => resource ?? []))

const factsIn = (schema: ItemContent['form']['schema']): string[] => [
  ...[schema['x-known-from'] ?? []].flat(),
  ...Object.values(schema.properties ?? {}).flatMap(factsIn),
]
