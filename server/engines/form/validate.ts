// Validation: the interpreting validator says what is wrong with the data, and this says it to the person. One problem a
// field, in the order in which the fields are asked; nothing about a field that is not asked. Data is measured before it is
// validated, so that nothing is walked that is deeper or larger than any form of this platform.
import { isAsked } from './asked.ts'
import { longestText } from './check-text.ts'
import type { Circumstances, CompiledForm, FieldProblem, FormData, FormSchema, ProblemCode, Words } from './form.ts'
import { isObject, keysOf, pointerOf, schemaAt } from './pointer.ts'
import { settle } from './settle.ts'
import { messageFor } from './wording.ts'

const deepest = 12
const mostValues = 5000
const mostText = 200_000

const codes: Record<string, ProblemCode> = {
  required: 'required',
  false: 'unknown-field',
  type: 'type',
  enum: 'not-in-list',
  const: 'not-in-list',
  minLength: 'too-short',
  maxLength: 'too-long',
  minimum: 'too-small',
  exclusiveMinimum: 'too-small',
  maximum: 'too-large',
  exclusiveMaximum: 'too-large',
  multipleOf: 'type',
  minItems: 'too-few',
  maxItems: 'too-many',
  uniqueItems: 'duplicate',
  pattern: 'pattern',
  format: 'format',
  anyOf: 'condition',
  oneOf: 'condition',
  not: 'condition',
  contains: 'condition',
  propertyNames: 'unknown-field',
  dependentRequired: 'condition',
}
// What fails below one of these is an alternative that was not taken, not a fault of its own.
const alternatives = ['anyOf', 'oneOf', 'contains', 'propertyNames']

/** What is wrong with the data, settled first (`settleForm`); empty when it can be submitted. */
export function validateForm(form: CompiledForm, data: FormData, circumstances: Circumstances): FieldProblem[] {
  if (isTooBig(data)) return [problemAt(form, [], 'too-big')]
  const long = longTexts(data, [])
  if (long.length > 0) return long.map((keys) => problemAt(form, keys, 'too-long', limitAt(form, keys)))
  const { data: settled, isTooMuch } = settle(form, data, circumstances)
  if (isTooMuch) return [problemAt(form, [], 'too-big')]
  const { valid, errors } = form.validator.validate(settled)
  if (valid) return []
  const skipped = errors.filter(({ keyword }) => alternatives.includes(keyword)).map((one) => `${one.keywordLocation}/`)
  const found = new Map<string, FieldProblem>()
  let isExcused = false
  const add = (problem: FieldProblem) => {
    if (!found.has(problem.pointer)) found.set(problem.pointer, problem)
  }
  for (const { keyword, keywordLocation, instanceLocation } of errors) {
    const code = codes[keyword]
    if (code === undefined || skipped.some((start) => keywordLocation.startsWith(start))) continue
    const keys = decoded(instanceLocation)
    const limit = valueAt(form.schema, decoded(keywordLocation))
    if (keyword === 'const' && limit === true) add(problemAt(form, keys, 'required'))
    else if (keyword !== 'required') add(problemAt(form, keys, code, limit))
    else {
      const missing = missingBelow(form, settled, keys, limit as string[])
      isExcused ||= missing.length === 0
      for (const problem of missing) add(problem)
    }
  }
  if (found.size === 0 && !isExcused) add(problemAt(form, [], 'condition'))
  return inOrder(form, tellable(form, [...found.values()]))
}

// What is computed cannot be filled in; while something else is missing, that is what to say.
function tellable(form: CompiledForm, problems: FieldProblem[]): FieldProblem[] {
  const isComputed = ({ pointer, code }: FieldProblem) =>
    code === 'required' && schemaAt(form.schema, keysOf(pointer))?.['x-computed'] !== undefined
  const asked = problems.filter((problem) => !isComputed(problem))
  return asked.length > 0 ? asked : problems
}

function problemAt(form: CompiledForm, keys: string[], code: ProblemCode, limit?: unknown): FieldProblem {
  const field = schemaAt(form.schema, keys) ?? {}
  const title = titleOf(form.schema, keys)
  return { pointer: pointerOf(keys), title, code, message: messageFor(code, title, limit, field) }
}

// A required group that is missing altogether is missing each of its own required fields; what is not asked is not missing.
function missingBelow(form: CompiledForm, data: FormData, keys: string[], required: string[]): FieldProblem[] {
  const at = valueAt(data, keys)
  return required
    .filter((name) => !isObject(at) || !Object.hasOwn(at, name))
    .filter((name) => isAsked(form, data, pointerOf([...keys, name])))
    .flatMap((name) => {
      const inner = schemaAt(form.schema, [...keys, name])?.required ?? []
      const missing = missingBelow(form, data, [...keys, name], inner)
      return missing.length > 0 ? missing : [problemAt(form, [...keys, name], 'required')]
    })
}

/** A field's title; an entry of a list is called by the list and its number. */
function titleOf(schema: FormSchema, keys: string[]): Words {
  const field = schemaAt(schema, keys)
  const last = keys.at(-1) ?? ''
  if (field?.title) return { zh: field.title, en: field['x-en'] ?? field.title }
  if (keys.length === 0) return { zh: '表单', en: 'The form' }
  if (field === undefined) return { zh: last, en: last }
  const list = titleOf(schema, keys.slice(0, -1))
  return { zh: `${list.zh}第${Number(last) + 1}项`, en: `${list.en}, entry ${Number(last) + 1}` }
}

function inOrder(form: CompiledForm, problems: FieldProblem[]): FieldProblem[] {
  const laid = form.layout.flatMap(({ fields }) => fields)
  const place = ({ pointer }: FieldProblem) => {
    const at = laid.findIndex(
      (one) => pointer === one || pointer.startsWith(`${one}/`) || one.startsWith(`${pointer}/`),
    )
    return at === -1 ? laid.length : at
  }
  return problems.sort((a, b) => place(a) - place(b))
}

function isTooBig(data: unknown): boolean {
  let values = 0
  let text = 0
  const walk = (value: unknown, depth: number): boolean => {
    values += 1
    if (typeof value === 'string') text += value.length
    if (depth > deepest || values > mostValues || text > mostText) return true
    if (Array.isArray(value)) return value.some((one) => walk(one, depth + 1))
    if (!isObject(value)) return false
    return Object.entries(value).some(([key, one]) => !key.isWellFormed() || walk(key, depth) || walk(one, depth + 1))
  }
  return walk(data, 0)
}

/** Places of texts that are longer than any may be; no pattern is run on them. */
function longTexts(value: unknown, keys: string[]): string[][] {
  if (typeof value === 'string') return value.trim().length > longestText ? [keys] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => longTexts(one, [...keys, key]))
}
const limitAt = (form: CompiledForm, keys: string[]) => schemaAt(form.schema, keys)?.maxLength ?? longestText

// The validator writes locations as URI fragments.
const decoded = (location: string) => keysOf(location).map((key) => decodeURI(key))

function valueAt(root: unknown, keys: readonly string[]): unknown {
  let at = root
  for (const key of keys)
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined
  return at
}
