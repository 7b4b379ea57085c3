import type { BpmnElement } from 'bpmn-moddle'

export const namespace = 'http://yichuang.gov/bpmn'

/** The prefix that the file binds to our namespace; undefined when it binds none. */
export function prefixOf(definitions: BpmnElement): string | undefined {
  for (const [key, value] of Object.entries(definitions.$attrs ?? {})) {
    if (key.startsWith('xmlns:') && value === namespace) return key.slice('xmlns:'.length)
  }
  return undefined
}

/** All yc:* attributes of an element, without the prefix. */
export function propsOf(element: BpmnElement, prefix: string | undefined): Record<string, string> {
  const props: Record<string, string> = {}
  if (prefix === undefined) return props
  for (const [key, value] of Object.entries(element.$attrs ?? {})) {
    if (key.startsWith(`${prefix}:`)) props[key.slice(prefix.length + 1)] = value
  }
  return props
}
