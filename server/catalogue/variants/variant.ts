// A district's variant (区级差异) of an item: what the overlay file says, and what comes of it. The overlay changes a copy of the item;
// the result is checked, published and run like any item, under an id of its own (`<item>@<district>`).

import type { CompiledFlow } from '../../engines/flow/index.ts'
import type { FormSchema, Section } from '../../engines/form/index.ts'
import type { Bilingual, ItemContent, Material, StepOverride } from '../item.ts'
import type { PackItem } from '../pack-item.ts'

/** The exception that a file brings along: it covers everything that the file makes different. Days are ISO; `expiresOn` still counts. */
export type FileException = {
  reason: Bilingual
  approvedBy: Bilingual
  approvedOn: string
  expiresOn: string
  mark: 'sourced' | 'assumed'
}
type Differs = {
  limits?: Partial<ItemContent['limits']>
  channels?: Partial<ItemContent['channels']>
  flow?: string
  rules?: NonNullable<ItemContent['rules']>
  steps?: Record<string, StepOverride>
  materials?: { add?: Material[]; remove?: string[]; change?: Record<string, Partial<Material>> }
  form?: { properties: Record<string, FormSchema>; required?: string[]; layout: Section[] }
}
export type VariantFile = {
  item: string
  district: string
  version: number
  differs: Differs
  exception?: FileException
  demonstration: boolean
}
/** A variant of a catalogue folder, checked and compiled. `district` has 12 digits. */
export type PackVariant = PackItem & { baseId: string; district: string; exception?: FileException }

/** A variant's version rises with its item and with its own file, so that whatever changes, the number does. */
export const versionOf = (base: ItemContent, file: VariantFile): number => base.version * 1000 + file.version

/** The item with what a district changes. Steps that only the replaced flow had are left out. */
export function applyVariant(base: ItemContent, { differs }: VariantFile, flow: CompiledFlow | undefined): ItemContent {
  const { limits, channels, materials, form } = differs
  const kept = Object.entries(base.steps ?? {}).filter(([id]) => !differs.flow || flow?.nodes.has(id))
  const steps: Record<string, StepOverride> = Object.fromEntries(kept)
  for (const [id, change] of Object.entries(differs.steps ?? {})) steps[id] = { ...steps[id], ...change }
  return {
    ...base,
    flow: differs.flow ?? base.flow,
    ...((base.rules || differs.rules) && { rules: { ...base.rules, ...differs.rules } }),
    limits: { ...base.limits, ...limits },
    channels: { ...base.channels, ...channels },
    ...(Object.keys(steps).length > 0 && { steps }),
    materials: [
      ...base.materials
        .filter(({ id }) => !materials?.remove?.includes(id))
        .map((material) => ({ ...material, ...materials?.change?.[material.id] })),
      ...(materials?.add ?? []),
    ],
    form: form ? extended(base.form, form) : base.form,
  }
}

function extended(base: ItemContent['form'], more: NonNullable<Differs['form']>): ItemContent['form'] {
  const { properties = {}, required = [] } = base.schema
  return {
    schema: {
      ...base.schema,
      properties: { ...properties, ...more.properties },
      required: [...required, ...(more.required ?? [])],
    },
    layout: [...base.layout, ...more.layout],
  }
}
