// From a form as it is written to a form that can be trusted with anything: every object closed, every text and list
// bounded, every field titled and laid out once, every name in a condition a field of the form. Faults are for the author.
import { Validator } from '@cfworker/json-schema'
import type { CompiledForm, Form, FormFault, FormSchema } from './form.ts'
import { divisionLevels, isFormat } from './formats.ts'
import { inlineReferences } from './inline.ts'
import { isObject, keysOf, pointerOf, schemaAt } from './pointer.ts'

const longestText = 2000
const longestList = 100
const mostFields = 300
const types = ['object', 'array', 'string', 'number', 'integer', 'boolean']
// Fields are found by path; these would give a place in the data more than one schema, or none.
const unsupported = [
  'patternProperties',
  'prefixItems',
  'dependentSchemas',
  'dependencies',
  'unevaluatedProperties',
  '$id',
]
const branches = ['if', 'then', 'else', 'not'] as const
const branchLists = ['allOf', 'anyOf', 'oneOf'] as const

/** Compiles a form, or names everything that is wrong with it. */
export function compileForm(form: Form): { ok: true; form: CompiledForm } | { ok: false; faults: FormFault[] } {
  const faults: FormFault[] = []
  const schema = inlineReferences(form.schema, faults)
  if (schema.type !== 'object') faults.push({ pointer: '', message: 'a form is a schema of type object' })
  if (faults.length > 0) return { ok: false, faults }
  const leaves: string[] = []
  closeField(schema, [], leaves, faults)
  if (leaves.length > mostFields) faults.push({ pointer: '', message: `more than ${mostFields} fields` })
  checkLayout({ schema, layout: form.layout }, leaves, faults)
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, form: { schema, layout: form.layout, validator: new Validator(schema, '2020-12', false) } }
}

function closeField(field: FormSchema, keys: string[], leaves: string[], faults: FormFault[]): void {
  const fault = (message: string) => faults.push({ pointer: pointerOf(keys), message })
  if (!isObject(field)) return void fault('a field is a schema object')
  if (!types.includes(String(field.type))) fault(`type must be one of ${types.join(', ')}`)
  if (keys.length > 0 && keys.at(-1) !== '*' && !field.title) fault('the title is missing')
  for (const keyword of unsupported) if (Object.hasOwn(field, keyword)) fault(`${keyword} is not used in forms`)
  checkText(field, fault)
  checkBranches(field, field, fault)
  if (field.type === 'object') {
    const properties = field.properties ?? {}
    field.additionalProperties = false
    for (const name of field.required ?? [])
      if (!Object.hasOwn(properties, name)) fault(`requires ${name}, which is no field`)
    for (const [name, child] of Object.entries(properties)) closeField(child, [...keys, name], leaves, faults)
    return
  }
  if (field.type === 'array') {
    field.maxItems ??= longestList
    if (isObject(field.items)) closeField(field.items as FormSchema, [...keys, '*'], [], faults)
    else fault('a list says what its items are')
  }
  if (field.type === 'string' && field.enum === undefined) field.maxLength ??= longestText
  leaves.push(pointerOf(keys))
}

function checkText(field: FormSchema, fault: (message: string) => void): void {
  if (field.pattern !== undefined) {
    try {
      new RegExp(field.pattern, 'u')
    } catch {
      fault(`pattern ${field.pattern} cannot be read`)
    }
  }
  if (field.format !== undefined && !isFormat(field.format)) fault(`format ${field.format} is not known`)
  const level = field['x-level']
  if (level !== undefined) {
    if (/^division(-|$)/.test(field.format ?? '') && divisionLevels.some((one) => one === level))
      field.format = `division-${level}`
    else fault(`x-level ${level} belongs to format division: ${divisionLevels.join(', ')}`)
  }
}

// Conditions say more about fields that exist; a field that only a branch names would never be asked.
function checkBranches(branch: FormSchema, base: FormSchema, fault: (message: string) => void): void {
  const below: unknown[] = branches.map((key) => branch[key])
  for (const key of branchLists) if (Array.isArray(branch[key])) below.push(...(branch[key] as unknown[]))
  for (const one of below.filter((value) => value !== undefined)) {
    if (!isObject(one)) fault('a condition is a schema object')
    else checkBranch(one as FormSchema, base, fault)
  }
}

function checkBranch(branch: FormSchema, base: FormSchema, fault: (message: string) => void): void {
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

function checkLayout(form: Form, leaves: string[], faults: FormFault[]): void {
  const laid = form.layout.flatMap(({ fields }) => fields)
  for (const pointer of laid)
    if (schemaAt(form.schema, keysOf(pointer)) === undefined || pointer === '')
      faults.push({ pointer, message: 'the layout names a field that the schema does not have' })
  for (const leaf of leaves) {
    const covering = laid.filter((pointer) => leaf === pointer || leaf.startsWith(`${pointer}/`))
    if (covering.length === 0) faults.push({ pointer: leaf, message: 'the layout leaves this field out' })
    if (covering.length > 1) faults.push({ pointer: leaf, message: 'the layout asks for this field twice' })
  }
}
