// What a bundle asks, by the answers to its questions: the items that apply, their forms as one, their materials as one list. Pure: the
// same files and answers give the same form, so a draft keeps only which bundle and item versions it began with.

import { formulas } from '../../engines/decision/index.ts'
import { type CompiledForm, compileForm, type JoinFault, joinForms, type Part } from '../../engines/form/index.ts'
import type { Item, ItemContent } from '../item.ts'
import { type Answers, type BundleContent, type BundleEntry, entriesFor } from './bundle.ts'
import { type JoinedMaterial, joinMaterials, type LinkedMaterial, type MaterialFault } from './join-materials.ts'

export type DerivedItem = {
  entry: BundleEntry
  content: ItemContent
  /** The item's own form. */
  compiled: CompiledForm
  part: Part
}
export type Derived = {
  items: DerivedItem[]
  form: CompiledForm
  materials: JoinedMaterial[]
  linked: LinkedMaterial[]
}
export type DeriveFault = JoinFault | MaterialFault

/** Derives a bundle for some answers, or says why its items cannot be asked together. */
export function deriveBundle(
  bundle: BundleContent,
  answers: Answers,
  items: ReadonlyMap<string, Pick<Item, 'content' | 'form'>>,
): { ok: true; derived: Derived } | { ok: false; faults: DeriveFault[] } {
  const applies = entriesFor(bundle, answers)
  const derived = applies.flatMap((entry): DerivedItem[] => {
    const item = items.get(entry.item)
    return item ? [{ entry, content: item.content, compiled: item.form, part: partOf(entry, item) }] : []
  })
  const joined = joinForms(
    derived.map(({ part }) => part),
    bundle.sections?.map((section) => ({ ...section, fields: [...section.fields] })),
  )
  const contents = new Map([...items].map(([id, { content }]) => [id, content]))
  const { materials, linked, faults } = joinMaterials(bundle, applies, contents)
  if (joined.faults.length + faults.length > 0) return { ok: false, faults: [...joined.faults, ...faults] }
  const compiled = compileForm(joined.form, formulas)
  if (!compiled.ok) return { ok: false, faults: compiled.faults.map((fault) => ({ key: bundle.id, ...fault })) }
  return { ok: true, derived: { items: derived, form: compiled.form, materials, linked } }
}

const partOf = ({ item, map, from = {} }: BundleEntry, { form }: Pick<Item, 'form'>): Part => ({
  key: item,
  form: { schema: form.schema, layout: form.layout },
  ...(map && { map }),
  later: Object.keys(from),
})
