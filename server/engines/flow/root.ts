import type { BpmnElement } from 'bpmn-moddle'
import type { Net, Node } from './net.ts'

/**
 * A flow with event sub-processes of its own gets a scope around everything, which listens for them: one more token, and nothing that is
 * special about the top. It is not drawn and not told as passed. Undefined when the flow needs none.
 */
export function wrapInRoot(net: Net, process: BpmnElement): Node | undefined {
  const top = [...net.nodes.values()].filter((node) => !node.parent)
  const [first] = top
  if (!first || !top.some((node) => node.isEventSub)) return undefined
  const id = process.id ?? ''
  const root: Node = {
    id,
    name: process.name ?? '',
    kind: 'sub-process',
    element: 'process',
    props: {},
    parent: undefined,
    task: undefined,
    trigger: { kind: 'none' },
    into: [],
    out: [],
    split: 'all',
    default: undefined,
    arms: [],
    bodyArms: [],
    catches: [],
    host: undefined,
    interrupting: true,
    boundaries: [],
    start: undefined,
    handlers: [],
    isEventSub: false,
    loop: undefined,
    script: undefined,
    adHoc: undefined,
    activation: undefined,
    undo: undefined,
    isHandler: false,
    instantiates: false,
    reach: undefined,
  }
  for (const node of top) node.parent = root
  net.nodes.set(id, root)
  return root
}
