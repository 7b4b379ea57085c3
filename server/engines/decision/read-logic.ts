import type { Names } from './feel.ts'
import type { Context, ContextEntry, Invocation, List, Logic, Relation } from './model.ts'
import { problem } from './problem.ts'
import { type Reader, readFeel } from './read-feel.ts'
import { readTable } from './read-table.ts'
import { attribute, childOf, childrenOf, textOf, type Xml } from './read-xml.ts'
import { exampleOf } from './value-type.ts'

// The boxed expressions of DMN 7.3 and 10.2 that can be run, one reader each. What cannot be run is a problem, never a surprise later.

const kinds: Record<string, (element: Xml, id: string, names: Names, reader: Reader) => Logic | undefined> = {
  literalExpression: readLiteral,
  decisionTable: readTable,
  context: readContext,
  invocation: readInvocation,
  list: readList,
  relation: readRelation,
}
const unsupported = new Set(['functionDefinition', 'conditional', 'filter', 'for', 'every', 'some'])

/** The logic below an element; `owner` is the id that problems name when the logic has none. */
export function readLogic(parent: Xml, owner: string, names: Names, reader: Reader): Logic | undefined {
  const own = parent.children.filter(
    ({ name, uri }) => uri === parent.uri && (Object.hasOwn(kinds, name) || unsupported.has(name)),
  )
  const [element] = own
  if (!element) return void reader.problems.push(problem('logic-missing', owner, attribute(parent, 'name') || owner))
  const id = attribute(element, 'id') || owner
  const read = Object.hasOwn(kinds, element.name) ? kinds[element.name] : undefined
  return read ? read(element, id, names, reader) : void reader.problems.push(problem('not-supported', id, element.name))
}

function readLiteral(element: Xml, id: string, names: Names, reader: Reader): Logic | undefined {
  const feel = readFeel(element, id, names, reader)
  return feel && { kind: 'literal', id, feel }
}

function readContext(element: Xml, id: string, names: Names, reader: Reader): Context {
  const seen: Names = { ...names }
  const entries: ContextEntry[] = []
  for (const entry of childrenOf(element, 'contextEntry')) {
    const variable = childOf(entry, 'variable')
    const name = variable ? attribute(variable, 'name') : ''
    const logic = readLogic(entry, id, seen, reader)
    if (entries.some((other) => other.name === name))
      reader.problems.push(problem('duplicate-name', id, name || 'result'))
    if (!logic) continue
    const type = reader.typeOf(variable ? attribute(variable, 'typeRef') : '', id)
    entries.push({ name, type, logic })
    if (name) seen[name] = exampleOf(type)
  }
  if (entries.slice(0, -1).some(({ name }) => name === ''))
    reader.problems.push(problem('name-missing', id, 'contextEntry'))
  return { kind: 'context', id, entries }
}

function readInvocation(element: Xml, id: string, names: Names, reader: Reader): Invocation | undefined {
  const literal = childOf(element, 'literalExpression')
  const called = literal ? textOf({ ...literal, children: [literal] }, 'literalExpression') : ''
  if (!Object.hasOwn(names, called)) return void reader.problems.push(problem('feel-name-unknown', id, called))
  const bindings = new Map<string, Logic>()
  for (const binding of childrenOf(element, 'binding')) {
    const parameter = childOf(binding, 'parameter')
    const logic = readLogic(binding, id, names, reader)
    if (parameter && logic) bindings.set(attribute(parameter, 'name'), logic)
  }
  return { kind: 'invocation', id, called, bindings }
}

function readList(element: Xml, id: string, names: Names, reader: Reader): List {
  return { kind: 'list', id, items: readItems(element, id, names, reader) }
}

function readRelation(element: Xml, id: string, names: Names, reader: Reader): Relation {
  const columns = childrenOf(element, 'column').map((column) => attribute(column, 'name'))
  const rows = childrenOf(element, 'row').map((row) => {
    const cells = readItems(row, id, names, reader)
    if (row.children.length !== columns.length)
      reader.problems.push(
        problem('row-uneven', attribute(row, 'id') || id, `${row.children.length}`, `${columns.length}`),
      )
    return cells
  })
  return { kind: 'relation', id, columns, rows }
}

function readItems(parent: Xml, id: string, names: Names, reader: Reader): Logic[] {
  const items = parent.children.filter(
    ({ uri, name }) => uri === parent.uri && !['description', 'extensionElements'].includes(name),
  )
  return items.flatMap((item) => readLogic({ ...parent, children: [item] }, id, names, reader) ?? [])
}
