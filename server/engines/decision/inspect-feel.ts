import type { parseExpression } from 'feelin'
import { patternPower } from '../pattern/index.ts'
import { longestList } from './budget.ts'
import { builtinNames, clockNames, multiplyingNames, patternNames } from './builtin-names.ts'
import type { ProblemCode } from './problem.ts'

// Reads the syntax tree of an expression before it may run. feelin runs what it is given: a range of a million is a list of a million, a
// range with a fractional start never ends, a function may call itself, `partial` and entries of a context may double a value each time.
// So: ranges beside loops are literal integers, functions are defined only for `sort`, no entry reads an earlier one, and repetition
// nests at most two deep. What is left costs at most (longest list) ^ depth.

export type Node = ReturnType<typeof parseExpression>['topNode']
export type Finding = { code: ProblemCode; detail: string }
export type Inspection = { finding?: Finding; depth: number; isConstant: boolean }

const deepestRepetition = 2
const squeeze = (name: string): string => name.replace(/\s+/g, '')

/** What an expression names and how deep it repeats; `known` are the names that its place offers, or 'any'. */
export function inspectFeel(top: Node, text: string, known: Iterable<string> | 'any'): Inspection {
  const all = walk(top)
  const names: Set<string> | 'any' = known === 'any' ? 'any' : new Set([...known, '?'].map(squeeze))
  const depth = repetition(top, text)
  const finding =
    syntaxFinding(all, text) ??
    nameFinding(all, text, names) ??
    boundFinding(all, text) ??
    (depth > deepestRepetition ? { code: 'feel-unbounded' as const, detail: `${depth} × for / filter` } : undefined)
  const isConstant = !all.some(({ name }) => name === 'VariableName' || name === '?' || name === 'SpecialFunctionName')
  return { ...(finding && { finding }), depth, isConstant }
}

/** A node and all below it, in the order of the text. */
function walk(top: Node): Node[] {
  const found: Node[] = []
  const open = [top]
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node)
    open.push(...childNodes(node).reverse())
  }
  return found
}

/** The parts of a node, in order. */
export function childNodes(node: Node): Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child)
  return found
}

const said = (node: Node, text: string): string => text.slice(node.from, node.to)
const nameOf = (node: Node, text: string): string => said(node, text).replace(/`/g, '').replace(/\s+/g, ' ').trim()

function syntaxFinding(all: Node[], text: string): Finding | undefined {
  const bad = all.find((node) => node.type.isError)
  if (bad)
    return { code: 'feel-invalid', detail: `“${text.slice(Math.max(0, bad.from - 10), bad.to + 10)}” @${bad.from}` }
  // feelin reads `x == 1` as something that is never true; nobody means that.
  return /==/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '')) ? { code: 'feel-invalid', detail: '==' } : undefined
}

function nameFinding(all: Node[], text: string, known: Set<string> | 'any'): Finding | undefined {
  const local = new Set(
    all.filter(({ name }) => name === 'Name' || name === 'ParameterName').map((node) => squeeze(nameOf(node, text))),
  )
  for (const node of all) {
    if (node.name !== 'VariableName') continue
    const name = nameOf(node, text)
    if (known !== 'any' && known.has(squeeze(name))) continue
    if (clockNames.has(name)) return { code: 'feel-impure', detail: name }
    if (name === 'partial') return { code: 'feel-unbounded', detail: name }
    if (known === 'any') continue
    if (builtinNames.has(name) || local.has(squeeze(name)) || insideFilter(node)) continue
    return { code: 'feel-name-unknown', detail: name }
  }
  return undefined
}

function insideFilter(node: Node): boolean {
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (parent.name === 'FilterExpression' && parent.firstChild?.from !== child.from) return true
  }
  return false
}

function boundFinding(all: Node[], text: string): Finding | undefined {
  const repeats = all.some(({ name }) => name === 'InExpression')
  for (const node of all) {
    const isRange = node.name === 'Interval' || (node.name === 'IterationContext' && node.getChild('..'))
    const unbounded =
      (repeats && isRange && !isShortRange(said(node, text))) ||
      (node.name === 'FunctionDefinition' && !isForSort(node, text)) ||
      (node.name === 'FunctionInvocation' && powerOf(node, text) > 2) ||
      (node.name === 'VariableName' &&
        patternNames.has(nameOf(node, text)) &&
        node.parent?.name !== 'FunctionInvocation') ||
      (node.name === 'FunctionInvocation' && growsTwice(node, text)) ||
      (node.name === 'Context' && readsEarlierEntry(node, text))
    if (unbounded) return { code: 'feel-unbounded', detail: said(node, text).slice(0, 80) }
  }
  return undefined
}

function isShortRange(range: string): boolean {
  const [, from, to] = /^[[\](]?\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*[\])[]?$/.exec(range) ?? []
  return from !== undefined && to !== undefined && Math.abs(Number(to) - Number(from)) < longestList
}

function isForSort(definition: Node, text: string): boolean {
  const call = definition.parent?.parent
  return call?.name === 'FunctionInvocation' && !!call.firstChild && nameOf(call.firstChild, text) === 'sort'
}

/** The power of the pattern that a call gives, 0 for a call without one. */
function powerOf(call: Node, text: string): number {
  const name = call.firstChild ? nameOf(call.firstChild, text) : ''
  if (!patternNames.has(name)) return 0
  const given = call.getChild('PositionalParameters')
  const pattern = given?.firstChild?.nextSibling
  if (!given || pattern?.name !== 'StringLiteral') return Number.POSITIVE_INFINITY
  const hasFlags = childNodes(given).length > (name === 'replace' ? 3 : 2)
  return patternPower(said(pattern, text).slice(1, -1).replace(/\\\\/g, '\\'), hasFlags)
}

/** What these give or cost is a product; so what they take must not be made larger on the way in. */
function growsTwice(call: Node, text: string): boolean {
  const name = call.firstChild ? nameOf(call.firstChild, text) : ''
  const inside = walk(call).slice(1)
  if (name === 'string join') return inside.some((node) => node.name === 'ArithmeticExpression')
  if (name !== 'replace' && powerOf(call, text) < 2) return false
  return inside.some((node) => growing.has(node.name))
}

const growing: ReadonlySet<string> = new Set([
  'ArithmeticExpression',
  'List',
  'Context',
  'FunctionInvocation',
  'IfExpression',
])

function readsEarlierEntry(context: Node, text: string): boolean {
  const earlier = new Set<string>()
  for (const entry of context.getChildren('ContextEntry')) {
    const reads = walk(entry).filter(({ name }) => name === 'VariableName')
    if (reads.some((node) => earlier.has(squeeze(nameOf(node, text))))) return true
    const key = entry.getChild('Key')
    if (key) earlier.add(squeeze(nameOf(key, text).replace(/^"|"$/g, '')))
  }
  return false
}

function repetition(node: Node, text: string): number {
  const below = Math.max(0, ...childNodes(node).map((child) => repetition(child, text)))
  if (node.name === 'ForExpression' || node.name === 'QuantifiedExpression')
    return below + (node.getChild('InExpressions')?.getChildren('InExpression').length ?? 1)
  if (node.name === 'FilterExpression') return isIndexed(node) ? below : below + 1
  if (node.name !== 'FunctionInvocation' || !node.firstChild) return below
  const name = nameOf(node.firstChild, text)
  if (name === 'replace' || powerOf(node, text) === 2) return below + 2
  return multiplyingNames.has(name) ? below + 1 : below
}

const isIndexed = (filter: Node): boolean => childNodes(filter).at(-2)?.name === 'NumericLiteral'
