// One section of a form. What the government knows is shown with its source and date and not asked; where the applicant may
// say that it is wrong, one tap opens the field. What follows from other fields is shown and never typed.
import { Fragment, useMemo, useState } from 'react'
import { AskField } from '../fields/ask-field.tsx'
import type { UsedAddress } from '../fields/field.ts'
import { ShowField } from '../fields/show-field.tsx'
import { useLang, useLocal, useSay } from '../i18n/language.tsx'
import { isAsked, isDemanded } from './asked.ts'
import { blocksOf } from './blocks.ts'
import { alignKnown, isKnown, type Known, knownAt } from './known.ts'
import { KnownNote } from './known-note.tsx'
import { type FormDefinition, type Section, schemaAt, titleOf } from './schema.ts'
import { SharedNote } from './shared-note.tsx'
import { valueAt } from './value.ts'

type SectionProps = {
  definition: FormDefinition
  section: Section
  /** The page's own heading already names the section. */
  hideTitle?: boolean
  /** As it is typed. */
  form: unknown
  /** As it would be submitted (`FormRules.settle`). */
  settled: unknown
  known: Known
  addresses?: readonly UsedAddress[] | undefined
  problems: Readonly<Record<string, string>>
  /** Shared resources that could not answer. */
  unavailable?: readonly string[] | undefined
  onChange: (pointer: string, value: unknown) => void
}

/** The section's heading and its fields, known ones first as facts, open ones below as questions. */
export function AskSection(props: SectionProps) {
  const local = useLocal()
  const { definition, section, form, settled, problems } = props
  const [reopened, setReopened] = useState<readonly string[]>([])
  const known = useMemo(() => alignKnown(form, props.known), [form, props.known])
  const asked = blocksOf(definition.schema, section).filter((pointer) => isAsked(definition, settled, pointer))
  const isWrong = (pointer: string) =>
    Object.keys(problems).some((at) => at === pointer || at.startsWith(`${pointer}/`))
  const isFact = (pointer: string) =>
    isKnown(definition.schema, form, known, pointer) && !reopened.includes(pointer) && !isWrong(pointer)
  const title = local(section.title)
  return (
    <section className="form-section" aria-label={title} data-columns={section.columns}>
      {!props.hideTitle && <h2>{title}</h2>}
      {section.help && <p className="section-help">{local(section.help)}</p>}
      <KnownFacts
        {...props}
        known={known}
        pointers={asked.filter(isFact)}
        onReopen={(pointer) => setReopened([...reopened, pointer])}
      />
      <div className="form-fields">
        {asked
          .filter((pointer) => !isFact(pointer))
          .map((pointer) => {
            const field = {
              pointer,
              form,
              schema: schemaAt(definition.schema, pointer) ?? {},
              onChange: props.onChange,
            }
            return (
              <Fragment key={pointer}>
                <SharedNote {...field} known={known} unavailable={props.unavailable ?? []} />
                <AskField
                  {...field}
                  required={isDemanded(definition, settled, pointer)}
                  problems={problems}
                  around={{ definition, settled, known, addresses: props.addresses, reopened }}
                />
              </Fragment>
            )
          })}
      </div>
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
          const schema = schemaAt(props.definition.schema, pointer) ?? {}
          const [part = ''] = Object.keys(schema.properties ?? {})
          const known = knownAt(props.known, pointer) ?? knownAt(props.known, `${pointer}/${part}`)
          return (
            <div key={pointer}>
              <dt>{titleOf(schema, lang)}</dt>
              <dd>
                <ShowField schema={schema} value={valueAt(props.form, pointer)} />
                <KnownNote known={known} form={props.form} pointer={pointer} schema={schema} />
                {!schema.readOnly && (
                  <button type="button" className="button-plain known-change" onClick={() => props.onReopen(pointer)}>
                    {say('known.change')}
                    <span className="unseen"> {titleOf(schema, lang)}</span>
                  </button>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
