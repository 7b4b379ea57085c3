import { compileDecisions } from './compile.ts'
import type { DecisionModel } from './model.ts'

// DMN files for tests: a table by columns and rows, a literal by its text, and the elements around them.
export type TableText = {
  policy?: string
  aggregation?: string
  inputs: string[]
  outputs?: { name?: string; type?: string; values?: string; fallback?: string }[]
  rows: { tests: string[]; outputs: string[]; note?: string }[]
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const cell = (tag: string, text: string): string => `<${tag}><text>${escaped(text)}</text></${tag}>`

export const literal = (text: string): string => cell('literalExpression', text)

export function table({ policy = 'UNIQUE', aggregation, inputs, outputs = [{}], rows }: TableText): string {
  const columns = inputs.map((text) => `<input>${cell('inputExpression', text)}</input>`)
  const results = outputs.map(({ name = '', type = 'Any', values, fallback }) => {
    const extra = (values ? cell('outputValues', values) : '') + (fallback ? cell('defaultOutputEntry', fallback) : '')
    return `<output name="${name}" typeRef="${type}">${extra}</output>`
  })
  const rules = rows.map(({ tests, outputs: given, note }) => {
    const cells = tests.map((text) => cell('inputEntry', text)).concat(given.map((text) => cell('outputEntry', text)))
    return `<rule>${cells.join('')}${note ? cell('annotationEntry', note) : ''}</rule>`
  })
  const sum = aggregation ? ` aggregation="${aggregation}"` : ''
  const annotation = '<annotation name="note"/>'
  return `<decisionTable hitPolicy="${policy}"${sum}>${[...columns, ...results, annotation, ...rules].join('')}</decisionTable>`
}

/** Input data; its id is its name. */
export const input = (name: string, type = 'Any'): string =>
  `<inputData id="${name}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`

/** A decision that requires inputs (plain), decisions (`!d`) and functions (`f()`). */
export function decision(id: string, requires: string[], logic: string): string {
  return `<decision id="${id}" name="${id}">${requires.map(requirement).join('')}${logic}</decision>`
}

export function knowledge(id: string, parameters: string[], logic: string, requires: string[] = []): string {
  const formal = parameters.map((name) => `<formalParameter name="${name}"/>`).join('')
  const body = `<encapsulatedLogic>${formal}${logic}</encapsulatedLogic>`
  return `<businessKnowledgeModel id="${id}" name="${id}">${body}${requires.map(requirement).join('')}</businessKnowledgeModel>`
}

function requirement(text: string): string {
  if (text.endsWith('()'))
    return `<knowledgeRequirement><requiredKnowledge href="#${text.slice(0, -2)}"/></knowledgeRequirement>`
  const target = text.startsWith('!')
    ? `<requiredDecision href="#${text.slice(1)}"/>`
    : `<requiredInput href="#${text}"/>`
  return `<informationRequirement>${target}</informationRequirement>`
}

export const dmn = (...parts: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m">${parts.join('')}</definitions>`

/** The compiled model of some elements; throws when they do not compile. */
export async function modelOf(...parts: string[]): Promise<DecisionModel> {
  const result = await compileDecisions(dmn(...parts))
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1))
  return result.model
}

/** The codes of the problems of some elements. */
export async function codesOf(...parts: string[]): Promise<string[]> {
  const result = await compileDecisions(dmn(...parts))
  return result.ok ? [] : result.problems.map(({ code }) => code)
}
