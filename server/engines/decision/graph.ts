import type { Names } from './feel.ts'
import { type DecisionProblem, problem } from './problem.ts'
import type { Reader } from './read-feel.ts'
import { attribute, childOf, childrenOf, type Xml } from './read-xml.ts'
import { exampleOf, type ValueType } from './value-type.ts'

// The requirement graph (DMN 6), before any logic is read: input data, decisions and business knowledge models with what they require. A
// decision may name only what it requires; that is what makes the graph true. Decision services are drawn over it and change nothing.

export type Kind = 'inputData' | 'decision' | 'businessKnowledgeModel'
export type Requirements = { inputs: readonly string[]; decisions: readonly string[]; functions: readonly string[] }
export type GraphNode = { kind: Kind; id: string; name: string; type: ValueType; requires: Requirements; element: Xml }
export type Graph = ReadonlyMap<string, GraphNode>

const kinds: readonly Kind[] = ['inputData', 'decision', 'businessKnowledgeModel']

/** Reads all nodes; adds problems for ids and names that are missing or used twice, broken references and circles. */
export function readGraph(root: Xml, { typeOf, problems }: Reader): Graph {
  const graph = new Map<string, GraphNode>()
  for (const kind of kinds) {
    for (const element of childrenOf(root, kind)) {
      const id = attribute(element, 'id')
      const variable = childOf(element, 'variable')
      const name = (variable && attribute(variable, 'name')) || attribute(element, 'name')
      if (id === '') problems.push(problem('id-missing', '', kind))
      if (name === '') problems.push(problem('name-missing', id, kind))
      const type = typeOf(variable ? attribute(variable, 'typeRef') : '', id)
      graph.set(id, { kind, id, name, type, requires: requirementsOf(element), element })
    }
  }
  refuseTwice([...graph.values()], problems)
  for (const node of graph.values()) checkNode(node, graph, problems)
  checkCircles(graph, problems)
  return graph
}

/** The names that a node's requirements offer to its logic. */
export function namesOf({ requires }: GraphNode, graph: Graph): Names {
  const required = idsOf(requires).flatMap((id) => graph.get(id) ?? [])
  return Object.fromEntries(required.map(({ name, type }) => [name, exampleOf(type)]))
}

const idsOf = ({ inputs, decisions, functions }: Requirements): string[] => [...inputs, ...decisions, ...functions]

function requirementsOf(element: Xml): Requirements {
  const targets = (requirement: string, target: string): string[] =>
    childrenOf(element, requirement).flatMap((one) =>
      childrenOf(one, target).map((reference) => attribute(reference, 'href').replace(/^#/, '')),
    )
  return {
    inputs: targets('informationRequirement', 'requiredInput'),
    decisions: targets('informationRequirement', 'requiredDecision'),
    functions: targets('knowledgeRequirement', 'requiredKnowledge'),
  }
}

function checkNode({ id, requires }: GraphNode, graph: Graph, problems: DecisionProblem[]): void {
  const wanted: [readonly string[], Kind][] = [
    [requires.inputs, 'inputData'],
    [requires.decisions, 'decision'],
    [requires.functions, 'businessKnowledgeModel'],
  ]
  for (const [ids, kind] of wanted)
    for (const one of ids) if (graph.get(one)?.kind !== kind) problems.push(problem('reference-unresolved', id, one))
}

/** Names are how inputs are given and how expressions speak of anything, so each is given once in a file. */
function refuseTwice(nodes: GraphNode[], problems: DecisionProblem[]): void {
  const seen = new Set<string>()
  for (const { id, name } of nodes) {
    if (name && seen.has(name)) problems.push(problem('duplicate-name', id, name))
    seen.add(name)
  }
}

function checkCircles(graph: Graph, problems: DecisionProblem[]): void {
  const done = new Set<string>()
  const visit = (id: string, path: readonly string[]): boolean => {
    const at = path.indexOf(id)
    if (at >= 0) problems.push(problem('cycle', id, [...path.slice(at), id].join(' → ')))
    if (at >= 0 || done.has(id)) return at >= 0
    const node = graph.get(id)
    const closed = node ? idsOf(node.requires).some((next) => visit(next, [...path, id])) : false
    done.add(id)
    return closed
  }
  for (const id of graph.keys()) if (visit(id, [])) return
}

/** Adds a problem for every id that is used twice below an element, in the vocabulary of DMN. */
export function checkIds(root: Xml, problems: DecisionProblem[]): void {
  const seen = new Set<string>()
  const visit = (element: Xml): void => {
    const id = element.uri === root.uri ? attribute(element, 'id') : ''
    if (id && seen.has(id)) problems.push(problem('duplicate-id', id, id))
    if (id) seen.add(id)
    for (const child of element.children) visit(child)
  }
  visit(root)
}
