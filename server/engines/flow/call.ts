import type { CompiledFlow, Edge, Net, Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// A call activity holds a copy of the flow it calls, as a sub-process holds its inside: the ids get the call's id and a slash in front, so
// that one flow can be called from many places. It works on the variables of the case. Nothing is looked up while a case runs, and a
// published version does not change when the called flow does.
export type Calls = Record<string, CompiledFlow>

export function insertCalled(net: Net, call: Node, name: string, calls: Calls, problems: FlowProblem[]): void {
  const called = Object.hasOwn(calls, name) ? calls[name] : undefined
  if (!called) {
    problems.push(problem('called-missing', call.id, name))
    return
  }
  const id = (inner: string) => `${call.id}/${inner}`
  const copies = new Map<Node, Node>()
  for (const node of called.nodes.values()) {
    if (node === called.root || (node.kind === 'start' && node.parent === called.root && node !== called.start))
      continue
    copies.set(node, { ...node, id: id(node.id), into: [], out: [], arms: [], bodyArms: [], catches: [], handlers: [] })
  }
  const copyOf = (node: Node | undefined) => (node ? copies.get(node) : undefined)
  for (const [node, copy] of copies) {
    copy.parent = node.parent && node.parent !== called.root ? copyOf(node.parent) : call
    copy.host = copyOf(node.host)
    copy.undo = copyOf(node.undo)
    copy.boundaries = node.boundaries.flatMap((each) => copyOf(each) ?? [])
    copy.start = undefined
    copy.instantiates = false
    if (node.trigger.kind === 'compensation' && node.trigger.activity !== undefined)
      copy.trigger = { kind: 'compensation', activity: id(node.trigger.activity) }
    if (node === called.start) copy.trigger = { kind: 'none' }
    net.nodes.set(copy.id, copy)
  }
  for (const [node, copy] of copies) {
    for (const edge of node.out) {
      const to = copyOf(edge.to)
      if (!to) continue
      const copied: Edge = { ...edge, id: id(edge.id), from: copy, to }
      copy.out.push(copied)
      to.into.push(copied)
      net.edges.push(copied)
      if (node.default === edge) copy.default = copied
    }
  }
}
