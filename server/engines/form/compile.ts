// From a form as it is written to a form that can be trusted with anything: every object closed, every text and list
// bounded, every field titled and laid out once, every name in a condition a field of the form. Faults are for the author.
import { Validator } from '@cfworker/json-schema'
import { checkBranches, checkCondition } from './check-condition.ts'
import { checkKeywords } from './check-keywords.ts'
import { checkText } from './check-text.ts'
import type { CompiledForm, Form, FormFault, FormSchema, Formulas, Say } from './form.ts'
import { inlineReferences } from './inline.ts'
import { planForm } from './plan.ts'
import { isObject, keysOf, pointerOf, schemaAt } from './pointer.ts'

const usualText = 2000
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

/**
 * Compiles a form, or names everything that is wrong with it. A form with computed fields needs `formulas` (`formulas` of the decision
 * engine); 'as-stored' is for showing what was submitted, where nothing is computed any more.
 */
export function compileForm(
  form: Form,
  formulas?: Formulas | 'as-stored',
): { ok: true; form: CompiledForm } | { ok: false; faults: FormFault[] } {
  const faults: FormFault[] = []
  const schema = inlineReferences(form.schema, faults)
  if (schema.type !== 'object') faults.push({ pointer: '', message: 'a form is a schema of type object' })
  if (faults.length > 0) return { ok: false, faults }
  const leaves: string[] = []
  closeField(schema, [], leaves, faults)
  if (leaves.length > mostFields) faults.push({ pointer: '', message: `more than ${mostFields} fields` })
  const inlined = { schema, layout: form.layout }
  checkLayout(inlined, leaves, faults)
  if (formulas === undefined && hasComputed(schema))
    faults.push({
      pointer: '',
      message: '表单有算出的字段，编译时要给出 formulas / the form computes: compile it with formulas',
    })
  if (faults.length > 0) return { ok: false, faults }
  const plan = planForm(inlined, formulas === 'as-stored' ? undefined : formulas, faults)
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, form: { ...inlined, plan, validator: new Validator(schema, '2020-12', false) } }
}

/** Whether anything in the form is computed: then a browser must load the language of formulas first. */
export const hasComputed = (field: FormSchema): boolean =>
  field['x-computed'] !== undefined ||
  [...Object.values(field.properties ?? {}), ...(field.items ? [field.items] : [])].some(hasComputed)

function closeField(field: FormSchema, keys: string[], leaves: string[], faults: FormFault[]): void {
  const fault: Say = (message, keyword) =>
    void faults.push({ pointer: pointerOf(keys), message, ...(keyword !== undefined && { keyword }) })
  if (!isObject(field)) {
    fault('字段是一个 JSON Schema / a field is a schema object')
    return
  }
  if (!types.includes(String(field.type))) fault(`type must be one of ${types.join(', ')}`)
  if (keys.length > 0 && keys.at(-1) !== '*' && !field.title) fault('the title is missing')
  for (const keyword of unsupported) if (Object.hasOwn(field, keyword)) fault(`${keyword} is not used in forms`)
  checkText(field, fault)
  checkKeywords(field, keys, fault)
  checkBranches(field, field, fault)
  if (field.type === 'object') {
    const properties = field.properties ?? {}
    field.additionalProperties = false
    for (const name of field.required ?? []) {
      if (!Object.hasOwn(properties, name)) fault(`requires ${name}, which is no field`)
      else if (properties[name]?.readOnly)
        fault(
          `必填的 ${name} 是 readOnly，没人能填，请去掉一个 / ${name} is required and readOnly: nobody could fill it in`,
        )
    }
    for (const [name, child] of Object.entries(properties)) {
      const when = isObject(child) ? child['x-when'] : undefined
      if (when !== undefined)
        checkCondition(when, field, (message) =>
          faults.push({ pointer: pointerOf([...keys, name]), message, keyword: 'x-when' }),
        )
      closeField(child, [...keys, name], leaves, faults)
    }
    return
  }
  if (field.type === 'array') {
    field.maxItems ??= longestList
    if (isObject(field.items)) closeField(field.items as FormSchema, [...keys, '*'], [], faults)
    else fault('a list says what its items are')
  }
  if (field.type === 'string' && field.enum === undefined) field.maxLength ??= usualText
  leaves.push(pointerOf(keys))
}

function checkLayout(form: Form, leaves: string[], faults: FormFault[]): void {
  const laid = form.layout.flatMap(({ fields }) => fields)
  for (const [i, { when }] of form.layout.entries())
    if (when !== undefined)
      checkCondition(when, form.schema, (message) =>
        faults.push({ pointer: '', message: `layout ${i + 1} when：${message}`, section: i }),
      )
  for (const pointer of laid)
    if (schemaAt(form.schema, keysOf(pointer)) === undefined || pointer === '')
      faults.push({ pointer, message: 'the layout names a field that the schema does not have' })
  for (const leaf of leaves) {
    const covering = laid.filter((pointer) => leaf === pointer || leaf.startsWith(`${pointer}/`))
    if (covering.length === 0) faults.push({ pointer: leaf, message: 'the layout leaves this field out' })
    if (covering.length > 1) faults.push({ pointer: leaf, message: 'the layout asks for this field twice' })
  }
}
