import { checkIds } from './graph.ts'
import type { DecisionModel } from './model.ts'
import { type DecisionProblem, mostProblems, problem } from './problem.ts'
import type { Reader } from './read-feel.ts'
import { readModel } from './read-model.ts'
import { childrenOf, readXml } from './read-xml.ts'
import { readTypes } from './value-type.ts'

// From text to a model that can be decided, in one pass that gathers every problem. Nothing is evaluated here except FEEL's own parsing.
export type CompileResult = { ok: true; model: DecisionModel } | { ok: false; problems: DecisionProblem[] }

/** Namespaces of DMN 1.2, 1.3, 1.4 and 1.5; what we run of them is the same in all. */
const vocabularies = new Set([
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20191111/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
])
const mostNodes = 500

/** Reads DMN XML and makes it decidable, or tells everything that is wrong with it at once. Source: OMG DMN 1.3, 6 to 10. */
export async function compileDecisions(xml: string): Promise<CompileResult> {
  const reading = await readXml(xml)
  if (!reading.ok) return reading
  const { root } = reading
  if (root.name !== 'definitions' || !vocabularies.has(root.uri))
    return { ok: false, problems: [problem('not-dmn', '', `${root.name} ${root.uri}`)] }
  const problems: DecisionProblem[] = []
  for (const part of childrenOf(root, 'import'))
    problems.push(problem('not-supported', part.attributes.id ?? '', 'import'))
  const nodes = childrenOf(root, 'decision').length + childrenOf(root, 'businessKnowledgeModel').length
  if (nodes > mostNodes) return { ok: false, problems: [problem('too-many-elements', '', `${nodes}`)] }
  checkIds(root, problems)
  const reader: Reader = { problems, typeOf: readTypes(root, problems) }
  const model = readModel(root, reader)
  if (childrenOf(root, 'decision').length === 0) problems.push(problem('decision-missing', ''))
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, mostProblems) } : { ok: true, model }
}
