// Conditions say more about fields that exist: a name that no field has would never hold, and a field that only a branch names would
// never be asked.
import { checkText } from './check-text.ts'
import type { FormSchema } from './form.ts'
import { isObject } from './pointer.ts'

const branches = ['if', 'then', 'else', 'not'] as const
const branchLists = ['allOf', 'anyOf', 'oneOf'] as const
type Fault = (message: string) => void

/** Checks a condition (`x-when` of a field, `when` of a section) against the object that it is about. */
export function checkCondition(condition: unknown, base: FormSchema, fault: Fault): void {
  if (!isObject(condition))
    fault(
      '条件是一个 JSON Schema，例如 { properties: { home: { const: rented } }, required: [ home ] } / a condition is a schema object',
    )
  else if (!Object.keys(condition).some((key) => decisive.has(key)))
    fault(
      '条件没有说什么时候成立，请写 properties 和 required / the condition says nothing: write properties and required',
    )
  else checkBranch(condition as FormSchema, base, fault)
}
const decisive: ReadonlySet<string> = new Set(['properties', 'required', ...branches, ...branchLists])

/** Checks the branches of an object: `if`, `then`, `else`, `not` and the lists of them. */
export function checkBranches(branch: FormSchema, base: FormSchema, fault: Fault): void {
  const below: unknown[] = branches.map((key) => branch[key])
  for (const key of branchLists) if (Array.isArray(branch[key])) below.push(...(branch[key] as unknown[]))
  for (const one of below.filter((value) => value !== undefined)) {
    if (!isObject(one)) fault('a condition is a schema object')
    else checkBranch(one as FormSchema, base, fault)
  }
}

function checkBranch(branch: FormSchema, base: FormSchema, fault: Fault): void {
  checkText(branch, fault)
  const known = base.properties ?? {}
  for (const name of [...(branch.required ?? []), ...Object.keys(branch.properties ?? {})])
    if (!Object.hasOwn(known, name)) fault(`a condition names ${name}, which is no field`)
  for (const [name, child] of Object.entries(branch.properties ?? {})) {
    const field = known[name]
    if (field !== undefined && isObject(child)) checkBranch(child, field, fault)
  }
  checkBranches(branch, base, fault)
}
