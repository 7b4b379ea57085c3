// «Can I apply?»: the few fields that the eligibility rule reads, as plain controls of one form. It is posted (never in a URL), works
// without script, and nothing of it is kept.
import { type Advice, AdviceNote } from '../../ui/advice/index.ts'
import type { FormSchema } from '../../ui/form/index.ts'
import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide, ItemForm } from '../api/item.ts'
import { queryOf } from './district.ts'
import { bodyOf, type PageKey, type Visit } from './page.ts'
import { askedFields, formOf } from './self-check-fields.ts'

export type SelfCheckProps = {
  guide: Guide
  fields: readonly { pointer: string; schema: FormSchema }[]
  given: Readonly<Record<string, string>>
  advice: Advice | undefined
}

/** Reads what the self-check asks (of a district’s page, by the rule of its edition), and its answer when the form was posted; nothing for an item without such a rule. */
export async function loadSelfCheck({ fetchJson, form }: Visit, guide: Guide): Promise<SelfCheckProps | undefined> {
  if (!guide.selfCheck) return undefined
  const path = `/api/v1/items/${encodeURIComponent(guide.edition ?? guide.id)}`
  const definition = await bodyOf<ItemForm>(fetchJson(`${path}/form`))
  const fields = definition ? askedFields(definition.schema, guide.selfCheck.fields) : []
  if (fields.length === 0) return undefined
  const advice = form
    ? await bodyOf<Advice>(fetchJson(`${path}/eligibility`, { method: 'POST', body: { form: formOf(fields, form) } }))
    : undefined
  return { guide, fields, given: form ?? {}, advice }
}

/** The self-check of a guide. */
export function SelfCheck({ guide, fields, given, advice }: SelfCheckProps) {
  const say = useSay<PageKey>()
  return (
    <section className="self-check" aria-labelledby="check">
      <h2 id="check">{say('check.title')}</h2>
      <p>{say('check.text')}</p>
      {advice && (
        <div role="status">
          <AdviceNote advice={advice} isOpen />
          {guide.channels.online && (
            <p>
              <a className="button" href={`/apply/${guide.id}`}>
                {say(advice.outcome === 'eligible' ? 'check.apply' : 'check.apply-anyway')}
              </a>
            </p>
          )}
        </div>
      )}
      <form method="post" action={`/items/${guide.id}${queryOf(guide)}#check`} className="card">
        {fields.map(({ pointer, schema }) => (
          <Field key={pointer} pointer={pointer} schema={schema} given={given} />
        ))}
        <button type="submit" className="button">
          {say(advice ? 'check.again' : 'check.button')}
        </button>
      </form>
    </section>
  )
}

type FieldProps = { pointer: string; schema: FormSchema; given: Readonly<Record<string, string>> }

function Field(props: FieldProps) {
  const lang = useLang()
  const { pointer, schema } = props
  const title = (lang === 'en' && schema['x-en'] ? String(schema['x-en']) : schema.title) ?? pointer
  const id = `check${pointer.replaceAll('/', '-')}`
  if (schema.type === 'array' || schema.type === 'boolean')
    return (
      <fieldset className="field">
        <legend className="field-label">{title}</legend>
        <div className="options">{schema.type === 'array' ? <Ticks {...props} /> : <YesNo {...props} />}</div>
      </fieldset>
    )
  return (
    <p className="field">
      <label className="field-label" htmlFor={id}>
        {title}
      </label>
      {schema.enum ? <Choice {...props} id={id} /> : <Input {...props} id={id} />}
    </p>
  )
}

function Input({ pointer, schema, given, id }: FieldProps & { id: string }) {
  const isNumber = schema.type === 'number' || schema.type === 'integer'
  return (
    <input
      id={id}
      name={pointer}
      className="control"
      type={schema.format === 'date' ? 'date' : isNumber ? 'number' : 'text'}
      {...(isNumber && { min: schema.minimum, max: schema.maximum, step: schema.type === 'integer' ? 1 : 'any' })}
      defaultValue={given[pointer] ?? ''}
      autoComplete="off"
    />
  )
}

const labelsOf = (schema: FormSchema) =>
  (schema['x-labels'] ?? (schema.items as FormSchema | undefined)?.['x-labels'] ?? {}) as Readonly<
    Record<string, { zh: string; en?: string }>
  >

function Choice({ pointer, schema, given, id }: FieldProps & { id: string }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const labels = labelsOf(schema)
  return (
    <select id={id} name={pointer} className="control" defaultValue={given[pointer] ?? ''}>
      <option value="">{say('field.choose')}</option>
      {(schema.enum ?? []).map((value) => (
        <option key={String(value)} value={String(value)}>
          {local(labels[String(value)] ?? { zh: String(value) })}
        </option>
      ))}
    </select>
  )
}

function YesNo({ pointer, given }: FieldProps) {
  const say = useSay<PageKey>()
  return (['true', 'false'] as const).map((value) => (
    <label className="option" key={value}>
      <input type="radio" name={pointer} value={value} defaultChecked={given[pointer] === value} />
      {say(value === 'true' ? 'field.yes' : 'field.no')}
    </label>
  ))
}

function Ticks({ pointer, schema, given }: FieldProps) {
  const local = useLocal()
  const labels = labelsOf(schema)
  const values = ((schema.items as FormSchema | undefined)?.enum ?? []).map(String)
  return values.map((value) => (
    <label className="option" key={value}>
      <input
        type="checkbox"
        name={`${pointer}/${value}`}
        value="on"
        defaultChecked={given[`${pointer}/${value}`] === 'on'}
      />
      {local(labels[value] ?? { zh: value })}
    </label>
  ))
}
