// One section of a form. What the government knows is shown with its source and date and not asked; where the applicant may
// say that it is wrong, one tap opens the field.
import { useState } from 'react'
import { AskField } from '../fields/ask-field.tsx'
import { ShowField } from '../fields/show-field.tsx'
import { dayText } from '../i18n/dates.ts'
import { type UiKey, useLang, useLocal, useSay } from '../i18n/language.tsx'
import { type FormSchema, isAsked, isDemanded } from './asked.ts'
import { type Section, schemaAt, titleOf } from './schema.ts'
import { valueAt } from './value.ts'

/** Where a filled-in value comes from: a source ('account', 'population', or a name to show) and the day it was true. */
export type Known = Readonly<Record<string, { source: string | { zh: string; en?: string }; asOf?: string | null }>>
type SectionProps = {
  schema: FormSchema
  section: Section
  /** The page's own heading already names the section. */
  hideTitle?: boolean
  form: unknown
  known: Known
  problems: Readonly<Record<string, string>>
  onChange: (pointer: string, value: unknown) => void
}

/** The section's heading and its fields, known ones first as facts, open ones below as questions. */
export function AskSection(props: SectionProps) {
  const local = useLocal()
  const [reopened, setReopened] = useState<readonly string[]>([])
  const asked = props.section.fields.filter((pointer) => isAsked(props.schema, props.form, pointer))
  const isKnown = (pointer: string) =>
    knownOf(props.known, pointer) !== undefined &&
    valueAt(props.form, pointer) !== undefined &&
    !reopened.includes(pointer) &&
    !(pointer in props.problems)
  const title = local(props.section.title)
  return (
    <section className="form-section" aria-label={title}>
      {!props.hideTitle && <h2>{title}</h2>}
      <KnownFacts
        {...props}
        pointers={asked.filter(isKnown)}
        onReopen={(pointer) => setReopened([...reopened, pointer])}
      />
      {asked
        .filter((pointer) => !isKnown(pointer))
        .map((pointer) => (
          <AskField
            key={pointer}
            pointer={pointer}
            schema={schemaAt(props.schema, pointer) ?? {}}
            form={props.form}
            required={isDemanded(props.schema, props.form, pointer)}
            problems={props.problems}
            onChange={props.onChange}
          />
        ))}
    </section>
  )
}

function KnownFacts(props: SectionProps & { pointers: readonly string[]; onReopen: (pointer: string) => void }) {
  const lang = useLang()
  const say = useSay()
  if (props.pointers.length === 0) return null
  return (
    <div className="known">
      <p className="known-title">{say('known.no-need')}</p>
      <dl className="facts">
        {props.pointers.map((pointer) => {
          const schema = schemaAt(props.schema, pointer) ?? {}
          return (
            <div key={pointer}>
              <dt>{titleOf(schema, lang)}</dt>
              <dd>
                <ShowField schema={schema} value={valueAt(props.form, pointer)} />
                <Source known={knownOf(props.known, pointer)} />
                <button type="button" className="button-plain known-change" onClick={() => props.onReopen(pointer)}>
                  {say('known.change')}
                  <span className="unseen"> {titleOf(schema, lang)}</span>
                </button>
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

function Source(props: { known: Known[string] | undefined }) {
  const lang = useLang()
  const local = useLocal()
  const say = useSay()
  if (!props.known) return null
  const { source, asOf } = props.known
  const named = typeof source === 'string' ? namedSource[source.split('.')[0] ?? ''] : undefined
  return (
    <span className="known-source">
      {say('known.from', { source: named ? say(named) : local(source) })}
      {asOf && ` · ${say('known.as-of', { date: dayText(lang, asOf) })}`}
    </span>
  )
}

// A fact that fills a whole group stands at the group's pointer.
const knownOf = (known: Known, pointer: string): Known[string] | undefined =>
  known[pointer] ??
  (pointer.lastIndexOf('/') > 0 ? knownOf(known, pointer.slice(0, pointer.lastIndexOf('/'))) : undefined)

const namedSource: Readonly<Record<string, UiKey>> = {
  account: 'known.source.account',
  population: 'known.source.population',
  enterprise: 'known.source.enterprise',
  licence: 'known.source.licence',
}
