import { attribute, childOf, childrenOf, readXml, type Xml } from '../../../server/engines/decision/read-xml.ts'

// Reads test cases in the format of the DMN Technology Compatibility Kit (testCases XML): per case its input nodes, and per result node the
// value expected, or that there must be an error.
export type TestCase = {
  id: string
  inputs: Record<string, unknown>
  results: { decision: string; isError: boolean; expected: unknown }[]
}
export type Suite = { modelName: string; cases: TestCase[] }

/** The cases of one file; throws when it is not a file of test cases. */
export async function readSuite(xml: string): Promise<Suite> {
  const reading = await readXml(xml)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  const { root } = reading
  const cases = childrenOf(root, 'testCase').map((one) => ({
    id: attribute(one, 'id'),
    inputs: Object.fromEntries(childrenOf(one, 'inputNode').map((node) => [attribute(node, 'name'), valueAt(node)])),
    results: childrenOf(one, 'resultNode').map((node) => ({
      decision: attribute(node, 'name'),
      isError: attribute(node, 'errorResult') === 'true',
      expected: valueAt(childOf(node, 'expected')),
    })),
  }))
  return { modelName: childOf(root, 'modelName')?.text ?? '', cases }
}

/** A node with a value, a list or components, as JSON; dates, times and durations stay text. */
function valueAt(node: Xml | undefined): unknown {
  if (!node) return null
  const components = childrenOf(node, 'component')
  if (components.length > 0)
    return Object.fromEntries(components.map((component) => [attribute(component, 'name'), valueAt(component)]))
  const list = childOf(node, 'list')
  if (list) return childrenOf(list, 'item').map(valueAt)
  const value = childOf(node, 'value')
  if (!value || attribute(value, 'xsi:nil') === 'true') return null
  const type = attribute(value, 'xsi:type').replace(/^\w+:/, '')
  if (['decimal', 'double', 'integer', 'int', 'float'].includes(type)) return Number(value.text)
  return type === 'boolean' ? value.text === 'true' : value.text
}
