import type { Words } from '../../api/authoring.ts'
import { newFlowXml } from '../../editors/flow/new-flow.ts'

export type NewItem = {
  from: 'template' | 'drawn' | 'copy'
  flow: string
  itemId: string
  id: string
  name: Words
  domain: string
  function: string
  type: string
  audience: string[]
}

/** What is still missing on a page of the wizard, by the key of its label. */
export function missing(page: number, item: NewItem): string[] {
  const needs = (key: string, there: boolean) => (there ? [] : [key])
  if (page === 0) return []
  if (page === 1 && item.from === 'template') return needs('new.flow', item.flow !== '')
  if (page === 1 && item.from === 'copy') return needs('new.source', item.itemId !== '')
  const own = [
    ...needs('new.name', item.name.zh.trim() !== ''),
    ...needs('new.name-en', item.name.en.trim() !== ''),
    ...needs('new.id', /^[a-z][a-z0-9-]*$/.test(item.id)),
  ]
  if (item.from === 'copy') return own
  return [
    ...own,
    ...needs('new.domain', item.domain !== ''),
    ...needs('new.function', item.function !== ''),
    ...needs('new.audience', item.audience.length > 0),
  ]
}

/** How many pages the wizard has: an own flow needs no choice. */
export const pagesOf = ({ from }: Pick<NewItem, 'from'>): readonly number[] => (from === 'drawn' ? [0, 2] : [0, 1, 2])

/** An id from an English name: «Lantern show» → lantern-show. */
export const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, 60)

/** What is sent to begin. */
export function bodyOf({ from, itemId, flow, id, name, ...more }: NewItem): object {
  if (from === 'copy') return { from, itemId, id, name }
  if (from === 'template') return { from, id, name, ...more, flow }
  return { from, id, name, ...more, flowXml: newFlowXml(id, name.zh) }
}
