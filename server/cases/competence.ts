// Whose area a case is, and so which edition of the item it runs on: a district may do it differently (区级差异). The division follows
// from the form, else from the site; it is looked up when a draft begins, at each save and for the last time at submission.

import { baseItemOf } from '../engines/codes/index.ts'
import type { Json } from '../engines/flow/index.ts'
import type { CityDoors } from './city.ts'
import type { CaseItem } from './item.ts'

export type EditionTools = Pick<CityDoors, 'siteDivision' | 'itemFor'> & {
  item(id: string, version?: number): Promise<CaseItem>
}
type Said = { form: Record<string, Json>; siteId: string | null }

/** The division that an application lies in; undefined while neither its form nor a site says. */
export function divisionOf(
  tools: Pick<CityDoors, 'siteDivision'>,
  item: CaseItem,
  { form, siteId }: Said,
): string | undefined {
  const pointer = item.content.competence?.pointer
  const said = pointer ? at(form, pointer) : undefined
  return typeof said === 'string' ? said : siteId ? tools.siteDivision(siteId) : undefined
}

/** The edition that an application must run on; the one it has when that is still right, at the version it began with. */
export async function editionFor(tools: EditionTools, item: CaseItem, said: Said): Promise<CaseItem> {
  const division = divisionOf(tools, item, said)
  const { id } = item.content
  const wanted = division === undefined ? baseItemOf(id) : tools.itemFor(id, division)
  return wanted === id ? item : tools.item(wanted)
}

/** What was typed for another edition of the item and is not asked by this one: it is kept in the draft and does not go into a case. */
export async function withoutForeign(
  tools: EditionTools & Pick<CityDoors, 'editionsOf'>,
  item: CaseItem,
  form: Record<string, Json>,
): Promise<Record<string, Json>> {
  const asked = item.form.schema.properties ?? {}
  const unknown = Object.keys(form).filter((name) => !Object.hasOwn(asked, name))
  if (unknown.length === 0) return form
  const others = await Promise.all(tools.editionsOf(item.content.id).map((id) => tools.item(id)))
  const foreign = new Set(others.flatMap((other) => Object.keys(other.form.schema.properties ?? {})))
  return Object.fromEntries(Object.entries(form).filter(([name]) => Object.hasOwn(asked, name) || !foreign.has(name)))
}

function at(form: Json, pointer: string): Json | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>(
      (from, step) => (from && typeof from === 'object' && !Array.isArray(from) ? from[step] : undefined),
      form,
    )
}
