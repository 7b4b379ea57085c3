import { stringify } from 'yaml'
import type { ItemContent } from '../item.ts'

/** An item as its file has it. `order`: members in the order of its schema; `head`: a line of comment above it. */
export function itemText(content: ItemContent, order: readonly string[], head: string): string {
  const rank = (key: string): number => {
    const at = order.indexOf(key)
    return at < 0 ? order.length : at
  }
  const members = Object.entries(content).sort(([a], [b]) => rank(a) - rank(b))
  return `# ${head}\n${stringify(Object.fromEntries(members), { lineWidth: 120 })}`
}
