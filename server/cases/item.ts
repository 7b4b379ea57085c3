// What the spine needs of an item version; the catalogue gives more.

import type { CompiledFlow, Json } from '../engines/flow/index.ts'
import type { CompiledForm } from '../engines/form/index.ts'

export type Bilingual = { zh: string; en: string }
export type Material = {
  id: string
  name: Bilingual
  required: boolean
  satisfy: { by: string; type?: string; resource?: string }[]
  accepts?: string[]
  maxFiles?: number
}
export type ItemContent = {
  id: string
  version: number
  name: Bilingual
  function: string
  audience: string[]
  kind: string
  levels: { accept: string[]; decide: string }
  competence?: { pointer?: string }
  limits: {
    statutoryWorkingDays?: number | null
    promisedWorkingDays: number
    supplementWorkingDays?: number
    acceptanceWorkingDays?: number
  }
  channels: { online: boolean; window: boolean }
  materials: Material[]
  steps?: Record<string, { limit?: number; name?: Bilingual; unit?: string; level?: string }>
  result: { licenceType: string; name: Bilingual } | null
}
export type CaseItem = {
  content: ItemContent
  flow: CompiledFlow
  form: CompiledForm
  /** Form members that conditions of the flow name, as paths below `form`. */
  formPaths: readonly string[]
  mayReturn: boolean
}

const conditionsOf = (flow: CompiledFlow): string[] => [
  ...flow.edges.flatMap((edge) => edge.when ?? []),
  ...[...flow.nodes.values()].flatMap((node) => Object.values(node.props).filter((text) => text.includes('form.'))),
]

/** Prepares an item version for the spine. */
export function prepareItem(item: { content: ItemContent; flow: CompiledFlow; form: CompiledForm }): CaseItem {
  const texts = conditionsOf(item.flow)
  const formPaths = [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\bform\.([\w.]+)/g)].map((match) => match[1] ?? ''))),
  ]
  return { ...item, formPaths, mayReturn: texts.some((text) => /"returned"/.test(text)) }
}

/** Only what conditions name goes into the flow's variables: the state stays small and carries no personal data it does not need. */
export function formVariables(item: CaseItem, form: Record<string, Json>): Record<string, Json> {
  const picked: Record<string, Json> = {}
  for (const path of item.formPaths) {
    const steps = path.split('.')
    let from: Json | undefined = form
    let to = picked
    for (const [index, step] of steps.entries()) {
      from = isRecord(from) ? from[step] : undefined
      if (index === steps.length - 1) to[step] = from ?? null
      else {
        const below = (to[step] ?? {}) as Record<string, Json>
        to[step] = below
        to = below
      }
    }
  }
  return picked
}

const isRecord = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
