// Conditions say more about fields that exist: a name that no field has would never hold, and a field that only a branch names would
// never be asked.
import { checkText } from './check-text.ts'
import type { FormSchema, Say } from './form.ts'
import { isObject } from './pointer.ts'

const branches = ['if', 'then', 'else', 'not'] as const
const branchLists = ['allOf', 'anyOf', 'oneOf'] as const

/** Checks a condition (`x-when` of a field, `when` of a section) against the object that it is about. */
export function checkCondition(condition: unknown, base: FormSchema, say: Say): void {
  if (!isObject(condition))
    say(
      '条件是一个 JSON Schema，例如 { properties: { home: { const: rented } }, required: [ home ] } / a condition is a schema object',
    )
  else if (!Object.keys(condition).some((key) => decisive.has(key)))
    say(
      '条件没有说什么时候成立，请写 properties 和 required / the condition says nothing: write properties and required',
    )
  else checkBranch(condition as FormSchema, base, say, true)
}
const decisive: ReadonlySet<string> = new Set(['properties', 'required', ...branches, ...branchLists])

/** Checks the branches of an object: `if`, `then`, `else`, `not` and the lists of them. `decides` says that they are a condition. */
export function checkBranches(branch: FormSchema, base: FormSchema, say: Say, decides = false): void {
  const below: [decides: boolean, one: unknown][] = branches.map((key) => [decides || key === 'if', branch[key]])
  for (const key of branchLists)
    if (Array.isArray(branch[key]))
      below.push(...(branch[key] as unknown[]).map((one): [boolean, unknown] => [decides, one]))
  for (const [isCondition, one] of below.filter(([, value]) => value !== undefined)) {
    if (!isObject(one)) say('条件是一个 JSON Schema / a condition is a schema object')
    else checkBranch(one as FormSchema, base, say, isCondition)
  }
}

// A condition is judged at every key that is typed, on texts that nobody has measured yet; so it matches no pattern.
function checkBranch(branch: FormSchema, base: FormSchema, say: Say, decides: boolean): void {
  if (decides && branch.pattern !== undefined)
    say('条件里不写 pattern，用 const 或 enum / a condition has no pattern: use const or enum')
  else checkText(branch, say)
  const known = base.properties ?? {}
  for (const name of [...(branch.required ?? []), ...Object.keys(branch.properties ?? {})])
    if (!Object.hasOwn(known, name))
      say(`条件用到 ${name}，这里没有这个字段 / a condition names ${name}, which is no field`)
  for (const [name, child] of Object.entries(branch.properties ?? {})) {
    const field = known[name]
    if (field !== undefined && isObject(child)) checkBranch(child, field, say, decides)
  }
  checkBranches(branch, base, say, decides)
}
