import type { ItemLine } from '../../api/authoring.ts'

export type Filters = { q: string; domain: string; state: string }
export const states = ['editing', 'proposed', 'approved', 'open', 'suspended', 'retired', 'new'] as const
export type ListState = (typeof states)[number]

/** The states of an item that a filter can ask for: of its offer, and of what is in work. */
export const statesOf = ({ version, standing, revision }: ItemLine): string[] => [
  ...(version === null ? ['new'] : [standing.kind]),
  ...(revision ? [revision.state] : []),
]

/** The items that fit; words match name, id or code. */
export function matching(items: readonly ItemLine[], { q, domain, state }: Filters): ItemLine[] {
  const words = q.trim().toLowerCase()
  return items.filter(
    (item) =>
      (!domain || item.domain === domain) &&
      (!state || statesOf(item).includes(state)) &&
      (!words || `${item.name.zh} ${item.name.en} ${item.id} ${item.code}`.toLowerCase().includes(words)),
  )
}
