// Beside a field that shared data could not fill, or that two registers fill differently.
import { ShowField } from '../fields/show-field.tsx'
import { dayText } from '../i18n/dates.ts'
import { useLang, useLocal, useSay } from '../i18n/language.tsx'
import { type Known, sayingsOf } from './known.ts'
import { type FieldSchema, titleOf } from './schema.ts'
import { valueAt } from './value.ts'

const factsOf = (schema: FieldSchema): string[] => [
  ...[schema['x-known-from'] ?? []].flat(),
  ...Object.values(schema.properties ?? {}).flatMap(factsOf),
]

type NoteProps = {
  pointer: string
  schema: FieldSchema
  form: unknown
  known: Known
  /** Resources that could not answer. */
  unavailable: readonly string[]
  onChange: (pointer: string, value: unknown) => void
}

/** Says that the field is open because a register did not answer; or shows what each register says, to choose from. */
export function SharedNote(props: NoteProps) {
  const say = useSay()
  const { pointer, schema, form, known, unavailable } = props
  const sayings = sayingsOf(known, pointer)
  if (sayings.length > 1) return <Differ {...props} sayings={sayings} />
  const isMissing =
    sayings.length === 0 && factsOf(schema).some((fact) => unavailable.includes(fact.split('.')[0] ?? ''))
  if (!isMissing || valueAt(form, pointer) !== undefined) return null
  return <p className="known-source shared-missing">{say('shared.unavailable')}</p>
}

function Differ(props: NoteProps & { sayings: ReturnType<typeof sayingsOf> }) {
  const say = useSay()
  const lang = useLang()
  const local = useLocal()
  const { pointer, schema, form, sayings, onChange } = props
  return (
    <fieldset className="shared-differ">
      <legend>{say('shared.differ', { name: titleOf(schema, lang) })}</legend>
      {sayings.map(({ source, asOf, leaves }) => {
        const isUsed = leaves.every(([at, value]) => JSON.stringify(valueAt(form, at)) === JSON.stringify(value))
        const name = typeof source === 'string' ? source : local(source)
        const only = leaves[0]
        const value =
          only?.[0] === pointer
            ? only[1]
            : Object.fromEntries(leaves.map(([at, one]) => [at.slice(pointer.length + 1), one]))
        return (
          <div key={name} className="shared-saying" data-used={isUsed ? '' : undefined}>
            <p>
              <ShowField schema={schema} value={value} />
              <span className="known-source">
                {say('known.from', { source: name })}
                {asOf && ` · ${say('known.as-of', { date: dayText(lang, asOf) })}`}
              </span>
            </p>
            <button
              type="button"
              className="button button-quiet"
              aria-pressed={isUsed}
              onClick={() => {
                for (const [at, one] of leaves) onChange(at, one)
              }}
            >
              {say(isUsed ? 'shared.used' : 'shared.use')}
              <span className="unseen"> {name}</span>
            </button>
          </div>
        )
      })}
      <p className="known-source">{say('shared.none-right')}</p>
    </fieldset>
  )
}
