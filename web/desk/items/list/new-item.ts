import type { Words } from '../../api/authoring.ts'

export type NewItem = {
  from: 'template' | 'copy'
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
  if (page === 1)
    return item.from === 'template' ? needs('new.flow', item.flow !== '') : needs('new.source', item.itemId !== '')
  if (page < 2) return []
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

/** An id from an English name: «Lantern show» → lantern-show. */
export const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, 60)

/** What is sent to begin. */
export const bodyOf = (item: NewItem): object =>
  item.from === 'copy'
    ? { from: 'copy', itemId: item.itemId, id: item.id, name: item.name }
    : {
        from: 'template',
        id: item.id,
        name: item.name,
        domain: item.domain,
        function: item.function,
        type: item.type,
        audience: item.audience,
        flow: item.flow,
      }
