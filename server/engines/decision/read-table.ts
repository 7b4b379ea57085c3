import { compileFeel, compileTest, type Names, splitTests, type Test } from './feel.ts'
import { readPolicy } from './hit-policy.ts'
import type { Row, Table, TableInput, TableOutput } from './model.ts'
import { problem } from './problem.ts'
import { type Reader, readFeel } from './read-feel.ts'
import { attribute, childOf, childrenOf, textOf, type Xml } from './read-xml.ts'

// A decision table (DMN 8): rows as they are written, whatever way the table is drawn. Bound: rows × columns, so that a table is never
// more work than a few thousand cells.
const mostCells = 10_000

/** Compiles a decision table; its problems name the cell, row or column they are in. */
export function readTable(element: Xml, id: string, names: Names, reader: Reader): Table | undefined {
  const { problems } = reader
  const aggregation = attribute(element, 'aggregation')
  const policy = readPolicy(attribute(element, 'hitPolicy'), aggregation)
  const inputs = childrenOf(element, 'input').flatMap((input) => readInput(input, id, names, reader) ?? [])
  const outputs = childrenOf(element, 'output').map((output) => readOutput(output, id, names, reader))
  const rules = childrenOf(element, 'rule')
  const columns = { inputs: childrenOf(element, 'input').length, outputs: outputs.length }
  const cells = rules.length * (columns.inputs + columns.outputs)
  if (cells > mostCells) return void problems.push(problem('table-too-large', id, `${cells}`))
  if (!policy) {
    const hitPolicy = attribute(element, 'hitPolicy') || 'UNIQUE'
    problems.push(
      aggregation ? problem('aggregation-misplaced', id, aggregation) : problem('hit-policy-unknown', id, hitPolicy),
    )
    return undefined
  }
  checkOutputs(id, policy, outputs, reader)
  const rows = rules.flatMap((rule) => readRow(rule, id, names, columns, reader) ?? [])
  const annotations = childrenOf(element, 'annotation').map((column) => attribute(column, 'name'))
  return { kind: 'table', id, policy, inputs, outputs, annotations, rows }
}

function checkOutputs(id: string, policy: Table['policy'], outputs: TableOutput[], { problems }: Reader): void {
  if (outputs.length === 0) problems.push(problem('output-missing', id))
  if (policy.length > 1 && outputs.length > 1) problems.push(problem('aggregation-misplaced', id, policy))
  if ((policy === 'P' || policy === 'O') && outputs.every(({ order }) => order.length === 0))
    problems.push(problem('output-values-missing', id, policy))
  if (outputs.length < 2) return
  for (const [index, { id: outputId, name }] of outputs.entries()) {
    if (name === '') problems.push(problem('name-missing', outputId, 'output'))
    else if (outputs.findIndex((other) => other.name === name) < index)
      problems.push(problem('duplicate-name', outputId, name))
  }
}

function readInput(input: Xml, owner: string, names: Names, reader: Reader): TableInput | undefined {
  const id = attribute(input, 'id') || owner
  const expression = childOf(input, 'inputExpression')
  if (!expression) return void reader.problems.push(problem('feel-missing', id))
  const feel = readFeel(expression, id, names, reader)
  const type = reader.typeOf(attribute(expression, 'typeRef'), id)
  const values = textOf(input, 'inputValues')
  const allowed = values ? compileTest(values, names, id, reader.problems) : undefined
  return feel && { id, label: attribute(input, 'label') || feel.text, feel, type, ...(allowed && { allowed }) }
}

function readOutput(output: Xml, owner: string, names: Names, reader: Reader): TableOutput {
  const id = attribute(output, 'id') || owner
  const values = textOf(output, 'outputValues')
  const allowed = values ? compileTest(values, names, id, reader.problems) : undefined
  const order: Test[] = allowed
    ? splitTests(values).flatMap((one) => compileTest(one, names, id, reader.problems) ?? [])
    : []
  const entry = childOf(output, 'defaultOutputEntry')
  const fallback = entry && readFeel(entry, id, names, reader)
  const type = reader.typeOf(attribute(output, 'typeRef'), id)
  return {
    id,
    name: attribute(output, 'name'),
    label: attribute(output, 'label') || attribute(output, 'name'),
    type,
    order,
    ...(allowed && { allowed }),
    ...(fallback && { fallback }),
  }
}

function readRow(
  rule: Xml,
  owner: string,
  names: Names,
  columns: { inputs: number; outputs: number },
  { problems }: Reader,
): Row | undefined {
  const id = attribute(rule, 'id') || owner
  const inputs = childrenOf(rule, 'inputEntry')
  const outputs = childrenOf(rule, 'outputEntry')
  const wanted = columns.inputs + columns.outputs
  if (inputs.length !== columns.inputs || outputs.length !== columns.outputs)
    return void problems.push(problem('row-uneven', id, `${inputs.length + outputs.length}`, `${wanted}`))
  const cellId = (cell: Xml) => attribute(cell, 'id') || id
  const cellText = (cell: Xml) => textOf({ ...cell, children: [cell] }, cell.name)
  return {
    id,
    tests: inputs.flatMap((cell) => compileTest(cellText(cell), names, cellId(cell), problems) ?? []),
    outputs: outputs.flatMap((cell) => compileFeel(cellText(cell), names, cellId(cell), problems) ?? []),
    annotations: childrenOf(rule, 'annotationEntry').map(cellText),
  }
}
