// What the spine needs of an item version; the catalogue gives more.

import type { RuleRefs, Rules } from '../engines/advice/index.ts'
import type { CompiledFlow, Json } from '../engines/flow/index.ts'
import type { CompiledForm } from '../engines/form/index.ts'

export type Bilingual = { zh: string; en: string }
/** A promise in place of proof (告知承诺): its text, and who checks it how long after the decision. */
export type PromiseTerms = { text: Bilingual; check?: { workingDays: number; post: string } }
export type Material = {
  id: string
  name: Bilingual
  required: boolean
  satisfy: { by: string; type?: string; resource?: string; promise?: PromiseTerms }[]
  accepts?: string[]
  maxFiles?: number
  /** May follow after acceptance (容缺). */
  deferrable?: boolean
  /** Working days after acceptance; `online`: the applicant may choose it without a clerk. */
  deferral?: { workingDays: number; online?: boolean }
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
    extensionWorkingDays?: number
  }
  channels: { online: boolean; window: boolean }
  materials: Material[]
  steps?: Record<string, { limit?: number; name?: Bilingual; unit?: string; level?: string; points?: Bilingual[] }>
  rules?: RuleRefs
  result: { licenceType: string; name: Bilingual } | null
}
export type CaseItem = {
  content: ItemContent
  flow: CompiledFlow
  form: CompiledForm
  rules: Rules
  /** Some rule asks who the applicant is. */
  readsSubject: boolean
  /** Form members that conditions and rule tasks of the flow name, as paths below `form`. */
  formPaths: readonly string[]
  mayReturn: boolean
}

const conditionsOf = (flow: CompiledFlow): string[] => [
  ...flow.edges.flatMap((edge) => edge.when ?? []),
  ...[...flow.nodes.values()].flatMap((node) => Object.values(node.props).filter((text) => text.includes('form.'))),
]

/** Prepares an item version for the spine. */
export function prepareItem(item: {
  content: ItemContent
  flow: CompiledFlow
  form: CompiledForm
  rules: Rules
}): CaseItem {
  const texts = conditionsOf(item.flow)
  const named = texts.flatMap((text) => [...text.matchAll(/\bform\.([\w.]+)/g)].map((match) => match[1] ?? ''))
  const ruled = [...item.flow.nodes.values()].flatMap(({ props }) => item.rules.get(props.rule ?? '')?.fields ?? [])
  const formPaths = [...new Set([...named, ...ruled.map((pointer) => pointer.slice(1).replaceAll('/', '.'))])]
  const readsSubject = [...item.rules.values()].some(({ inputs }) =>
    inputs.some(({ paths }) => paths.some((path) => path.startsWith('subject'))),
  )
  return { ...item, readsSubject, formPaths, mayReturn: texts.some((text) => /"returned"/.test(text)) }
}

/** What rules may read of the item itself. */
export const itemFacts = ({ content }: Pick<CaseItem, 'content'>) => ({
  id: content.id,
  kind: content.kind,
  promisedWorkingDays: content.limits.promisedWorkingDays,
})

/** Only what conditions and rule tasks name goes into the flow's variables: the state stays small and carries no personal data it does not need. */
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
