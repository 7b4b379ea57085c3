import type { Budget } from './budget.ts'
import { compileTest, type Test } from './feel.ts'
import { type DecisionProblem, problem } from './problem.ts'
import { attribute, childOf, childrenOf, textOf, type Xml } from './read-xml.ts'
import { readSimple, simpleTypes } from './value.ts'

// What a typeRef means: a FEEL type, or an item definition made of them (allowed values, lists, components). null is of every type.
export type ValueType = {
  name: string
  base: string
  isList: boolean
  fields?: ReadonlyMap<string, ValueType>
  allowed?: Test
}
export type TypeOf = (typeRef: string, elementId: string) => ValueType

const any: ValueType = { name: 'Any', base: 'Any', isList: false }
const deepest = 10

/** Reads the item definitions of a file; what comes back resolves a typeRef, or adds a problem and answers Any. */
export function readTypes(root: Xml, problems: DecisionProblem[]): TypeOf {
  const definitions = new Map(childrenOf(root, 'itemDefinition').map((item) => [attribute(item, 'name'), item]))
  const resolved = new Map<string, ValueType>()
  const resolve = (typeRef: string, elementId: string, open: readonly string[]): ValueType => {
    const name = typeRef.trim().replace(/^[\w-]+:(?=\S)/, '')
    if (name === '' || name === 'Any') return any
    if (simpleTypes.has(name) && !definitions.has(name)) return { name, base: name, isList: false }
    const ready = resolved.get(name)
    if (ready) return ready
    const item = definitions.get(name)
    if (!item) return refuse('type-unknown', elementId, name)
    if (open.includes(name) || open.length > deepest) return refuse('type-recursive', elementId, name)
    const type = build(item, [...open, name])
    resolved.set(name, type)
    return type
  }
  const build = (item: Xml, open: readonly string[]): ValueType => {
    const id = attribute(item, 'id') || attribute(item, 'name')
    const components = childrenOf(item, 'itemComponent')
    const below = components.length > 0 ? contextOf(components, open) : resolve(textOf(item, 'typeRef'), id, open)
    const isList = attribute(item, 'isCollection') === 'true'
    const values = childOf(item, 'allowedValues') ? textOf(item, 'allowedValues') : ''
    const allowed = values ? compileTest(values, {}, id, problems) : undefined
    const isListOfList = isList && below.isList
    if (isListOfList) problems.push(problem('not-supported', id, 'list of lists'))
    return { ...below, name: attribute(item, 'name'), isList: isList || below.isList, ...(allowed && { allowed }) }
  }
  const contextOf = (components: Xml[], open: readonly string[]): ValueType => {
    const fields = components.map((part) => [attribute(part, 'name'), build(part, open)] as const)
    return { name: '', base: 'context', isList: false, fields: new Map(fields) }
  }
  const refuse = (code: 'type-unknown' | 'type-recursive', elementId: string, name: string): ValueType => {
    problems.push(problem(code, elementId, name))
    return any
  }
  for (const name of definitions.keys()) resolve(name, name, [])
  return (typeRef, elementId) => resolve(typeRef, elementId, [])
}

/** The value as one of the type: text becomes a date where the type says so. `fault` says where it is not of the type. */
export function readTyped(value: unknown, type: ValueType, budget: Budget): { value: unknown } | { fault: string } {
  if (value === null || value === undefined) return { value: null }
  if (!type.isList) return readOne(value, type, budget)
  const items: unknown[] = []
  for (const item of Array.isArray(value) ? value : [value]) {
    const read = item === null ? { value: null } : readOne(item, type, budget)
    if ('fault' in read) return read
    items.push(read.value)
  }
  return { value: items }
}

function readOne(value: unknown, type: ValueType, budget: Budget): { value: unknown } | { fault: string } {
  const read = readSimple(type.base, value)
  if (read === undefined) return { fault: type.name || type.base }
  if (type.allowed && !type.allowed.holds(read, {}, budget)) return { fault: type.allowed.text }
  if (!type.fields) return { value: read }
  const whole: Record<string, unknown> = { ...(read as Record<string, unknown>) }
  for (const [name, field] of type.fields) {
    const part = readTyped(Object.hasOwn(whole, name) ? whole[name] : null, field, budget)
    if ('fault' in part) return { fault: `${name}: ${part.fault}` }
    whole[name] = part.value
  }
  return { value: whole }
}

/** An example of the type, so that FEEL can read names with spaces below it. */
export function exampleOf(type: ValueType): unknown {
  if (!type.fields) return null
  const example = Object.fromEntries([...type.fields].map(([name, field]) => [name, exampleOf(field)]))
  return type.isList ? [example] : example
}
