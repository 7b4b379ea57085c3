// Reading a field of an element, and writing it as a change that can be undone. What a field refers to at the root of the file (a message, a
// signal, an error) is found by its name or made.
import type { Drawing, Drawn, Modeling, Said } from './drawing.ts'
import { type FieldKey, triggerOf } from './fields.ts'
import { freeId, isKebab, stemOf } from './kebab-ids.ts'

type Factory = { create(type: string, attributes?: object): Said }
type Reference = { property: string; type: string; code?: string }

const references: Partial<Record<FieldKey, Reference>> = {
  message: { property: 'messageRef', type: 'bpmn:Message' },
  signal: { property: 'signalRef', type: 'bpmn:Signal' },
  error: { property: 'errorRef', type: 'bpmn:Error', code: 'errorCode' },
  escalation: { property: 'escalationRef', type: 'bpmn:Escalation', code: 'escalationCode' },
}
const plain = { name: 'name', text: 'text', script: 'script', called: 'calledElement' } as const
const expressions = { duration: 'timeDuration', when: 'condition' } as const

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const bodyOf = (value: unknown): string => textOf((value as { body?: string } | undefined)?.body)

/** The text of a field; '' when it is empty. Yes is 'true'. */
export function readField(said: Said, key: FieldKey): string {
  if (key in plain) return textOf(said[plain[key as keyof typeof plain]])
  if (key === 'id') return said.id ?? ''
  if (key === 'condition') return bodyOf(said.conditionExpression)
  if (key in expressions) return bodyOf(triggerOf(said)?.[expressions[key as keyof typeof expressions]])
  if (key === 'default-flow') return said.default?.id ?? ''
  if (key === 'is-default') return said.sourceRef?.default === said ? 'true' : ''
  if (key === 'interrupting') return (said.cancelActivity ?? true) ? 'true' : ''
  const reference = references[key]
  if (reference) {
    const named = (triggerOf(said) ?? said)[reference.property] as Said | undefined
    return textOf(reference.code ? named?.[reference.code] : (named?.name ?? named?.id))
  }
  return textOf(said.get?.(`yc:${key}`) ?? (key === 'working-days' ? triggerOf(said)?.get?.('yc:working-days') : ''))
}

/** Writes a field; '' takes it away. */
export function writeField(drawing: Drawing, element: Drawn, key: FieldKey, text: string): void {
  const modeling = drawing.get<Modeling>('modeling')
  const factory = drawing.get<Factory>('bpmnFactory')
  const said = element.businessObject
  const value = text === '' ? undefined : text
  const set = (properties: Record<string, unknown>) => modeling.updateProperties(element, properties)
  const expression = () => (value === undefined ? undefined : factory.create('bpmn:FormalExpression', { body: value }))
  const reference = references[key]
  const trigger = triggerOf(said)
  if (key in plain) set({ [plain[key as keyof typeof plain]]: value })
  else if (key === 'id') set({ id: text })
  else if (key === 'condition') set({ conditionExpression: expression() })
  else if (key in expressions && trigger) {
    const property = expressions[key as keyof typeof expressions]
    const others = key === 'duration' ? { timeDate: undefined, timeCycle: undefined } : {}
    modeling.updateModdleProperties(element, trigger, { ...others, [property]: expression() })
  } else if (key === 'default-flow') set({ default: said.outgoing?.find(({ id }) => id === text) })
  else if (key === 'is-default') setDefault(modeling, element, value !== undefined)
  else if (key === 'interrupting') set({ cancelActivity: value !== undefined })
  else if (reference) {
    const named = value === undefined ? undefined : rootNamed(modeling, factory, element, reference, value)
    modeling.updateModdleProperties(element, trigger ?? said, { [reference.property]: named })
  } else set({ [`yc:${key}`]: value })
}

function setDefault(modeling: Modeling, flow: Drawn, isDefault: boolean): void {
  if (!flow.source) return
  if (isDefault) modeling.updateProperties(flow, { conditionExpression: undefined })
  modeling.updateProperties(flow.source, { default: isDefault ? flow.businessObject : undefined })
}

/** The root elements of the file of an element: messages, signals, errors, the process. */
export const rootsOf = (said: Said): Said[] => definitionsOf(said)?.rootElements ?? []

function definitionsOf(said: Said): Said | undefined {
  let at: Said | undefined = said
  while (at && at.$type !== 'bpmn:Definitions') at = at.$parent
  return at
}

function rootNamed(modeling: Modeling, factory: Factory, element: Drawn, reference: Reference, name: string): Said {
  const { type, code } = reference
  const definitions = definitionsOf(element.businessObject)
  const roots = definitions?.rootElements ?? []
  const known = roots.find((root) => root.$type === type && (code ? root[code] : (root.name ?? root.id)) === name)
  if (known) return known
  const taken = (id: string) => roots.some((root) => root.id === id)
  const id = isKebab(name) && !taken(name) ? name : freeId(stemOf(type), taken)
  const made = factory.create(type, { id, name, ...(code && { [code]: name }) })
  if (definitions) {
    made.$parent = definitions
    modeling.updateModdleProperties(element, definitions, { rootElements: [...roots, made] })
  }
  return made
}
