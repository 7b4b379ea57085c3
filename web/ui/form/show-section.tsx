import { type ReactNode, useMemo } from 'react'
import { ShowField } from '../fields/show-field.tsx'
import { useLang, useLocal } from '../i18n/language.tsx'
import { isAsked, isSectionAsked } from './asked.ts'
import { blocksOf } from './blocks.ts'
import { alignKnown, type Known } from './known.ts'
import { type FormDefinition, type Section, schemaAt, titleOf } from './schema.ts'
import { valueAt } from './value.ts'

type ShowSectionProps = {
  definition: FormDefinition
  section: Section
  /** As it is or would be submitted. */
  form: unknown
  /** Given where readers want to know where a value comes from. */
  known?: Known
  action?: ReactNode
}

/** A section as it was filled in, for a last look or for the desk; `action` stands beside its heading. Nothing of what was not asked. */
export function ShowSection(props: ShowSectionProps) {
  const lang = useLang()
  const local = useLocal()
  const { definition, section, form } = props
  const known = useMemo(() => props.known && alignKnown(form, props.known), [form, props.known])
  if (!isSectionAsked(definition, form, section)) return null
  return (
    <section className="shown-section">
      <div className="shown-head">
        <h2>{local(section.title)}</h2>
        {props.action}
      </div>
      <dl className="facts">
        {blocksOf(definition.schema, section)
          .filter((pointer) => isAsked(definition, form, pointer))
          .map((pointer) => {
            const schema = schemaAt(definition.schema, pointer) ?? {}
            return (
              <div key={pointer}>
                <dt>{titleOf(schema, lang)}</dt>
                <dd>
                  <ShowField
                    schema={schema}
                    value={valueAt(form, pointer)}
                    around={{ definition, form, known, pointer }}
                  />
                </dd>
              </div>
            )
          })}
      </dl>
    </section>
  )
}
