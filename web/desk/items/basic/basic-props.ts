import type { ItemContent, Words } from '../../api/authoring.ts'
import type { TabProps } from '../edit/tab.ts'

export type BasicProps = Omit<TabProps, 'onOpen'> & {
  content: ItemContent
  onChange: (part: Partial<ItemContent>) => void
  /** What is wrong at a place of the item, in the reader's language. */
  wrong: (pointer: string) => string[]
  choice: (list: readonly { key: string; name: Words }[]) => [string, string][]
}
