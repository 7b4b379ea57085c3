// Computed fields: a FEEL expression over the fields of the object around it and of the objects around that one, `today`, and three
// functions over what FEEL does not know. Text of a date field is a date; a list that nobody began is empty; what is missing is null,
// and what follows from null is not known yet.
import { parseCitizenId } from '../codes/index.ts'
import type { FormData, FormFault, FormSchema, Formulas, Json, Memo, Step } from './form.ts'
import type { Place } from './places.ts'
import { isObject, pointerOf } from './pointer.ts'

type ComputeStep = Extract<Step, { kind: 'compute' }>

/** Functions beside those of FEEL, by name. */
const functionsOf = (date: Formulas['date']): Record<string, (...given: unknown[]) => unknown> => ({
  'birth date of': (id) => {
    const read = parseCitizenId(String(id))
    return read.ok ? date(read.value.birthOn) : null
  },
  'sex of': (id) => {
    const read = parseCitizenId(String(id))
    return read.ok ? read.value.sex : null
  },
  'age on': (born, on) => yearsBetween(String(born), String(on)),
})
const functionNames = Object.keys(functionsOf(() => null))

function yearsBetween(born: string, on: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(born) || !/^\d{4}-\d{2}-\d{2}$/.test(on) || on < born) return null
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0)
}

/** The step of a computed field; undefined, and a fault, when its formula cannot be used. `around` are its objects, outermost first. */
export function readFormula(
  text: string,
  keys: readonly string[],
  around: readonly FormSchema[],
  formulas: Formulas,
  faults: FormFault[],
): ComputeStep | undefined {
  const fault = (message: string): undefined =>
    void faults.push({ pointer: pointerOf(keys), message: `x-computed：${message}`, keyword: 'x-computed' })
  if (/\btoday\s*\(/.test(text))
    return fault('写 today，不写 today()：当天由外面给出 / write today, not today(): the day comes in as an input')
  const fields = around.flatMap(({ properties }) => Object.keys(properties ?? {}))
  const compiled = formulas.compile(text, [...fields, 'today', ...functionNames])
  if (!compiled.ok) return fault(`${compiled.message}（可用 / names: ${[...new Set(fields)].join(', ')}, today）`)
  const reads: string[][] = []
  for (const path of compiled.formula.reads) {
    const [name = '', ...members] = path
    const depth = depthOf(name, keys, around)
    if (depth === undefined) continue
    const read = resolve(around[depth]?.properties?.[name], [...keys.slice(0, depth), name], members)
    if (!read) return fault(`没有 ${path.join('.')} 这个字段，请改正 / there is no field ${path.join('.')}: correct it`)
    reads.push(read)
  }
  return { kind: 'compute', keys, reads, formula: compiled.formula }
}

// The innermost object that has the name; objects and lists alternate with their entries along the keys.
function depthOf(name: string, keys: readonly string[], around: readonly FormSchema[]): number | undefined {
  const depth = around.findLastIndex(({ properties }) => properties && Object.hasOwn(properties, name))
  return depth === -1 || depth >= keys.length ? undefined : depth
}

function resolve(field: FormSchema | undefined, keys: string[], members: readonly string[]): string[] | undefined {
  const inner = field?.items?.properties ? field.items : field
  const at = inner === field ? keys : [...keys, '*']
  const [next, ...rest] = members
  if (next === undefined || (field !== undefined && inner?.properties === undefined)) return field && keys
  const child = inner?.properties && Object.hasOwn(inner.properties, next) ? inner.properties[next] : undefined
  return child && resolve(child, [...at, next], rest)
}

// A formula costs some milliseconds, and most of a form stays as it is from one key to the next.
const mostKept = 500

/** The value at one place; undefined when it is not known yet. Throws when the work is over its bound. */
export function compute(
  step: ComputeStep,
  place: Place,
  settling: { formulas: Formulas; work: unknown; today: string; memo: Memo | undefined },
): Json | undefined {
  const { formulas, work, today, memo } = settling
  const given: Record<string, { value: Json | undefined; field: FormSchema }> = {}
  for (const { value, schema } of place.around)
    for (const [name, field] of Object.entries(schema.properties ?? {}))
      if (step.formula.reads.some(([first]) => first === name))
        given[name] = { value: isObject(value) ? (value as FormData)[name] : undefined, field }
  const key =
    memo && JSON.stringify([step.keys, today, Object.entries(given).map(([name, { value }]) => [name, value])])
  if (key !== undefined && memo?.has(key)) return memo.get(key)
  const scope: Record<string, unknown> = { ...functionsOf(formulas.date), today: formulas.date(today) }
  for (const [name, { value, field }] of Object.entries(given)) scope[name] = inFeel(value, field, formulas.date)
  const computed = step.formula.evaluate(scope, work) ?? undefined
  if (key !== undefined && memo) {
    if (memo.size >= mostKept) memo.clear()
    memo.set(key, computed)
  }
  return computed
}

function inFeel(value: Json | undefined, field: FormSchema, date: Formulas['date']): unknown {
  if (field.type === 'array')
    return Array.isArray(value) ? value.map((one) => inFeel(one, field.items ?? {}, date)) : []
  if (field.type === 'object')
    return Object.fromEntries(
      Object.entries(field.properties ?? {}).map(([name, child]) => [
        name,
        inFeel(isObject(value) ? (value as FormData)[name] : undefined, child, date),
      ]),
    )
  if (field.format === 'date') return typeof value === 'string' ? date(value) : null
  return value ?? null
}
