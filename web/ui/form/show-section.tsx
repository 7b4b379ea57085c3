import type { ReactNode } from 'react'
import { ShowField } from '../fields/show-field.tsx'
import { useLang, useLocal } from '../i18n/language.tsx'
import { type FormSchema, isAsked } from './asked.ts'
import { type Section, schemaAt, titleOf } from './schema.ts'
import { valueAt } from './value.ts'

type ShowSectionProps = { schema: FormSchema; section: Section; form: unknown; action?: ReactNode }

/** A section as it was filled in, for a last look or for the desk; `action` stands beside its heading. */
export function ShowSection(props: ShowSectionProps) {
  const lang = useLang()
  const local = useLocal()
  return (
    <section className="shown-section">
      <div className="shown-head">
        <h2>{local(props.section.title)}</h2>
        {props.action}
      </div>
      <dl className="facts">
        {props.section.fields
          .filter((pointer) => isAsked(props.schema, props.form, pointer))
          .map((pointer) => {
            const schema = schemaAt(props.schema, pointer) ?? {}
            return (
              <div key={pointer}>
                <dt>{titleOf(schema, lang)}</dt>
                <dd>
                  <ShowField schema={schema} value={valueAt(props.form, pointer)} />
                </dd>
              </div>
            )
          })}
      </dl>
    </section>
  )
}
