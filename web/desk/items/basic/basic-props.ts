import type { ItemContent, Words } from '../../api/authoring.ts'
import type { TabProps } from '../edit/tab.ts'

export type Place = { pointer: string; problems: string[] }
export type BasicProps = Omit<TabProps, 'onOpen'> & {
  content: ItemContent
  onChange: (part: Partial<ItemContent>) => void
  /** A place of the item with what is wrong there, in the reader's language. */
  at: (pointer: string) => Place
  choice: (list: readonly { key: string; name: Words }[]) => [string, string][]
}
