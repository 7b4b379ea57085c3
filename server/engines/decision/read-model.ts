import { type Graph, type GraphNode, namesOf, readGraph } from './graph.ts'
import type { Decision, DecisionModel, KnowledgeModel, Parameter } from './model.ts'
import { problem } from './problem.ts'
import type { Reader } from './read-feel.ts'
import { readLogic } from './read-logic.ts'
import { attribute, childOf, childrenOf, type Xml } from './read-xml.ts'
import { exampleOf } from './value-type.ts'

/** Reads the requirement graph and compiles all logic in it; problems go to the reader. */
export function readModel(root: Xml, reader: Reader): DecisionModel {
  const graph = readGraph(root, reader)
  const nodes = [...graph.values()]
  const all = <T>(kind: GraphNode['kind'], read: (node: GraphNode) => T | undefined): Map<string, T> =>
    new Map(
      nodes
        .filter((node) => node.kind === kind)
        .flatMap((node) => {
          const value = read(node)
          return value ? [[node.id, value] as const] : []
        }),
    )
  return {
    name: attribute(root, 'name'),
    inputs: all('inputData', ({ id, name, type }) => ({ id, name, type })),
    decisions: all('decision', (node) => readDecision(node, graph, reader)),
    functions: all('businessKnowledgeModel', (node) => readFunction(node, graph, reader)),
  }
}

function readDecision(node: GraphNode, graph: Graph, reader: Reader): Decision | undefined {
  const { id, name, type, requires, element } = node
  const logic = readLogic(element, id, namesOf(node, graph), reader)
  return logic && { id, name, type, requires, logic }
}

function readFunction(node: GraphNode, graph: Graph, reader: Reader): KnowledgeModel | undefined {
  const { id, name, type, requires, element } = node
  const definition = childOf(element, 'encapsulatedLogic')
  if (!definition) return void reader.problems.push(problem('logic-missing', id, name))
  const kind = attribute(definition, 'kind') || 'FEEL'
  if (kind !== 'FEEL') return void reader.problems.push(problem('not-supported', id, `kind ${kind}`))
  const parameters: Parameter[] = childrenOf(definition, 'formalParameter').map((parameter) => ({
    name: attribute(parameter, 'name'),
    type: reader.typeOf(attribute(parameter, 'typeRef'), id),
  }))
  const own = Object.fromEntries(parameters.map((parameter) => [parameter.name, exampleOf(parameter.type)]))
  const logic = readLogic(definition, id, { ...namesOf(node, graph), ...own }, reader)
  return logic && { id, name, type, parameters, functions: requires.functions, logic }
}
