// The steps of a flow as a list: in the order in which they come from the start, each with where it stands. Written for authors who read
// instead of looking; ways back do not count.
import type { Said } from './drawing.ts'

export type StepLine = { id: string; said: Said; depth: number; isStep: boolean; next: readonly string[] }

const shown = /Task$|SubProcess$|Transaction$|CallActivity$|Event$|Gateway$/

/** Everything that happens, in order; `depth` counts the parts around it. */
export function linesOf(process: Said, depth = 0): StepLine[] {
  const nodes = (process.flowElements ?? []).filter(({ $type }) => shown.test($type))
  return inOrder(nodes).flatMap((said) => [
    {
      id: said.id ?? '',
      said,
      depth: depth + (said.$type === 'bpmn:BoundaryEvent' ? 1 : 0),
      isStep: /Task$|SubProcess$|CallActivity$/.test(said.$type),
      next: nextOf(said).flatMap(({ id }) => id ?? []),
    },
    ...(said.flowElements ? linesOf(said, depth + 1) : []),
  ])
}

const nextOf = (said: Said): Said[] => (said.outgoing ?? []).flatMap(({ targetRef }) => targetRef ?? [])

/** Depth first from the starts, turned round: a node comes before what follows it, boundary events right after their activity. */
function inOrder(nodes: readonly Said[]): Said[] {
  const isBoundary = ({ $type }: Said) => $type === 'bpmn:BoundaryEvent'
  const bordersOf = (node: Said) => nodes.filter(({ attachedToRef }) => attachedToRef === node)
  const seen = new Set<Said>()
  const order: Said[] = []
  const visit = (node: Said) => {
    if (seen.has(node) || !nodes.includes(node)) return
    seen.add(node)
    for (const next of [...nextOf(node), ...bordersOf(node).flatMap(nextOf)].reverse()) visit(next)
    order.unshift(node)
  }
  const starts = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent')
  const rest = nodes.filter((node) => !starts.includes(node) && !isBoundary(node))
  for (const node of [...rest].reverse()) if (!node.incoming?.length) visit(node)
  for (const node of [...starts].reverse()) visit(node)
  const left = rest.filter((node) => !seen.has(node))
  return [...order, ...left].filter((node) => !isBoundary(node)).flatMap((node) => [node, ...bordersOf(node)])
}
