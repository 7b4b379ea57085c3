import { stringify } from 'yaml'
import type { ItemContent } from '../item.ts'

/** Editors complete and check a file below `items/` by the schema that this names. */
const schemaLine = '# yaml-language-server: $schema=../schema/item.schema.json'

/** An item as its file has it. `order`: members in the order of its schema; `head`: a line of comment above it. */
export function itemText(content: ItemContent, order: readonly string[], head: string): string {
  const rank = (key: string): number => {
    const at = order.indexOf(key)
    return at < 0 ? order.length : at
  }
  const members = Object.entries(content).sort(([a], [b]) => rank(a) - rank(b))
  return `${schemaLine}\n# ${head}\n${stringify(Object.fromEntries(members), { lineWidth: 120 })}`
}
