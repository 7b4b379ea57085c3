// Ids of new elements: kebab case, by what the element is, counted: task-1, gateway-2, flow-3. The author may change them.
import type { Drawing, Said } from './drawing.ts'

const stems: readonly [RegExp, string][] = [
  [/SequenceFlow$/, 'flow'],
  [/StartEvent$/, 'start'],
  [/EndEvent$/, 'end'],
  [/EventDefinition$/, 'trigger'],
  [/Event$/, 'event'],
  [/Gateway$/, 'gateway'],
  [/SubProcess$|Transaction$/, 'part'],
  [/Task$|Activity$/, 'task'],
  [/TextAnnotation$/, 'note'],
]

/** 'bpmn:UserTask' → 'task'; what has no stem of its own goes by its type. */
export const stemOf = (type: string): string =>
  stems.find(([pattern]) => pattern.test(type))?.[1] ??
  type
    .replace(/^.*:/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()

/** The first id of the stem that is free. */
export function freeId(stem: string, isTaken: (id: string) => boolean): string {
  let n = 1
  while (isTaken(`${stem}-${n}`)) n += 1
  return `${stem}-${n}`
}

/** Whether a text may be an id: kebab case, beginning with a letter. */
export const isKebab = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)

type Ids = {
  assigned(id: string): Said | false | undefined
  claim(id: string, element: Said): void
  nextPrefixed(prefix: string, element: Said): string
}

/** Gives a drawing our ids. */
export function giveKebabIds(drawing: Pick<Drawing, 'get'>): void {
  const { ids } = drawing.get<{ ids: Ids }>('moddle')
  ids.nextPrefixed = (_prefix, element) => {
    const id = freeId(stemOf(element.$type), (each) => Boolean(ids.assigned(each)))
    ids.claim(id, element)
    return id
  }
}
