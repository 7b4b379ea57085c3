// The materials of several items as one list: the same thing is handed in once. It must do for every item that asks for it, so only the
// ways that all of them allow remain, and it is required when one of them requires it.

import type { ItemContent, Material, Satisfaction } from '../item.ts'
import { type BundleContent, type BundleEntry, linkedMaterials } from './bundle.ts'

/** A material of the bundle, and which material of which item it is. */
export type JoinedMaterial = Material & { of: { item: string; material: string }[] }
/** A material that the result of another item of the bundle is (由本次一并办理). */
export type LinkedMaterial = { item: string; material: string; from: string; required: boolean }
export type MaterialFault = { item: string; material: string; message: string }
type Contents = ReadonlyMap<string, ItemContent>

/** Joins the materials of the entries that apply. Their ids do not depend on which entries apply. */
export function joinMaterials(
  bundle: Pick<BundleContent, 'items'>,
  entries: readonly BundleEntry[],
  contents: Contents,
) {
  const names = idsOf(bundle, contents)
  const results = new Map([...contents].map(([id, { result }]) => [id, result]))
  const materials = new Map<string, JoinedMaterial>()
  const linked: LinkedMaterial[] = []
  const faults: MaterialFault[] = []
  for (const entry of entries) {
    const content = contents.get(entry.item)
    if (!content) continue
    const made = linkedMaterials(entry, content, results)
    for (const material of content.materials) {
      const from = made.get(material.id)
      const of = { item: entry.item, material: material.id }
      if (from) {
        linked.push({ ...of, from, required: material.required })
        continue
      }
      const id = names.get(`${entry.item}/${material.id}`) ?? material.id
      const before = materials.get(id)
      const joined = before ? meetMaterials(before, material) : { ...material, id, of: [] }
      if (joined.satisfy.length === 0)
        faults.push({ ...of, message: `没有各事项都接受的提供方式 / no way to provide it suits all items: ${id}` })
      materials.set(id, { ...joined, of: [...joined.of, of] })
    }
  }
  return { materials: [...materials.values()], linked, faults }
}

/** Bundle ids by `item/material`: as `same` says; else one id for one id and name; else apart. */
function idsOf(bundle: Pick<BundleContent, 'items'>, contents: Contents): Map<string, string> {
  const ids = new Map<string, string>()
  const named = new Map<string, string>()
  for (const { item, same = {} } of bundle.items) {
    const told = new Map(Object.entries(same).map(([joined, own]) => [own, joined]))
    for (const { id, name } of contents.get(item)?.materials ?? []) {
      const first = named.get(id) ?? name.zh
      if (!told.has(id)) named.set(id, first)
      ids.set(`${item}/${id}`, told.get(id) ?? (first === name.zh ? id : `${item}--${id}`))
    }
  }
  return ids
}

function meetMaterials(first: JoinedMaterial, second: Material): JoinedMaterial {
  const accepts =
    first.accepts && second.accepts ? first.accepts.filter((one) => second.accepts?.includes(one)) : undefined
  const most = Math.min(first.maxFiles ?? 5, second.maxFiles ?? 5)
  return {
    ...first,
    required: first.required || second.required,
    deferrable: first.deferrable && second.deferrable,
    satisfy: first.satisfy.filter((way) => second.satisfy.some((other) => isSameWay(way, other))),
    ...(accepts && { accepts }),
    maxFiles: most,
  }
}

const isSameWay = (a: Satisfaction, b: Satisfaction): boolean =>
  a.by === b.by && a.type === b.type && a.resource === b.resource
