// The difference between two flows in the words of the panel: what was added, removed, moved, and of what stayed, each field that says
// something else. bpmn-js-differ finds the elements; the fields are compared one by one.

import { diff } from 'bpmn-js-differ'
import { BpmnModdle } from 'bpmn-moddle'
import type { Said } from '../flow/drawing.ts'
import { readField } from '../flow/field-access.ts'
import { type FieldKey, fieldsOf } from '../flow/fields.ts'
import { ycPackage } from '../flow/yc-package.ts'

export type FlowChangeKind = 'added' | 'removed' | 'changed' | 'moved'
export type FieldChange = { field: FieldKey | 'type' | 'from' | 'to' | 'other'; before: string; after: string }
export type FlowChange = {
  id: string
  kind: FlowChangeKind
  name: string
  type: string
  fields: readonly FieldChange[]
}

/** Every element that differs, in the order: removed, added, changed, moved. Throws on what is no BPMN. */
export async function flowChanges(before: string, after: string): Promise<FlowChange[]> {
  const [old, now] = await Promise.all([read(before), read(after)])
  const found = diff(old, now)
  const [oldById, nowById] = [elementsOf(old), elementsOf(now)]
  const line = (kind: FlowChangeKind, said: Said, fields: readonly FieldChange[] = []): FlowChange => ({
    id: said.id ?? '',
    kind,
    name: said.name ?? '',
    type: said.$type,
    fields,
  })
  const isGone = ([id]: [string, Said]) => !nowById.has(id)
  const isNew = ([id]: [string, Said]) => !oldById.has(id)
  const changed = [...nowById].flatMap(([id, said]) => {
    const was = oldById.get(id)
    const fields = was ? fieldChanges(was, said) : []
    if (was && fields.length === 0 && found._changed[id] && isOther(found._changed[id].attrs))
      return [
        line('changed', said, [
          { field: 'other', before: '', after: Object.keys(found._changed[id].attrs).join(', ') },
        ]),
      ]
    return fields.length > 0 ? [line('changed', said, fields)] : []
  })
  const moved = Object.keys(found._layoutChanged).flatMap((id) => {
    const said = nowById.get(id)
    return said && oldById.has(id) && !changed.some((each) => each.id === id) ? [line('moved', said)] : []
  })
  return [
    ...[...oldById].filter(isGone).map(([, said]) => line('removed', said)),
    ...[...nowById].filter(isNew).map(([, said]) => line('added', said)),
    ...changed,
    ...moved,
  ]
}

/** Reads a file; what is drawn of an element that is not there goes, because the differ asks for its id. */
async function read(xml: string): Promise<Said> {
  const { rootElement } = await new BpmnModdle({ yc: ycPackage }).fromXML(xml)
  for (const { plane } of rootElement.diagrams ?? [])
    if (plane?.planeElement) plane.planeElement = plane.planeElement.filter(({ bpmnElement }) => bpmnElement)
  return rootElement as unknown as Said
}

/** Processes and everything in them that has a meaning of its own, by id. */
function elementsOf(definitions: Said): Map<string, Said> {
  const found = new Map<string, Said>()
  const visit = (said: Said) => {
    if (said.id) found.set(said.id, said)
    for (const inner of [...(said.flowElements ?? []), ...((said.artifacts as Said[] | undefined) ?? [])]) visit(inner)
  }
  for (const root of definitions.rootElements ?? []) if (root.$type === 'bpmn:Process') visit(root)
  return found
}

function fieldChanges(was: Said, now: Said): FieldChange[] {
  const compared = (field: FieldChange['field'], before = '', after = ''): FieldChange[] =>
    before === after ? [] : [{ field, before, after }]
  const keys = new Set([...fieldsOf(was), ...fieldsOf(now)])
  const isFlow = now.$type === 'bpmn:SequenceFlow'
  return [
    ...compared('type', was.$type, now.$type),
    ...(isFlow ? [...ends('from', was.sourceRef, now.sourceRef), ...ends('to', was.targetRef, now.targetRef)] : []),
    ...[...keys].flatMap((key) => compared(key, readField(was, key), readField(now, key))),
  ]
}

/** A flow ends elsewhere when the element is another, not when it has another name. */
const ends = (field: 'from' | 'to', was: Said | undefined, now: Said | undefined): FieldChange[] =>
  was?.id === now?.id ? [] : [{ field, before: nameOf(was), after: nameOf(now) }]
const nameOf = (said: Said | undefined): string => said?.name || said?.id || ''

/** What differs beyond the wiring, which the flows themselves tell. */
const isOther = (attrs: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(attrs).some((key) => !/^(incoming|outgoing|flowElements|default|sourceRef|targetRef)(\.|$)/.test(key))
