// Shows a value by its schema, and says so when there is none.
import type { ReactNode } from 'react'
import { isAsked } from '../form/asked.ts'
import { type Known, knownAt } from '../form/known.ts'
import { KnownNote } from '../form/known-note.tsx'
import type { FieldSchema, FormDefinition } from '../form/schema.ts'
import { useSay } from '../i18n/language.tsx'
import { fieldTypeOf } from './table.ts'

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
type Around = { definition: FormDefinition; form: unknown; known: Known | undefined; pointer: string }

/** A value as a reader sees it; inside a form (`around`) with where it is known from, and without what is not asked. */
export function ShowField(props: { schema: FieldSchema; value: unknown; around?: Around }): ReactNode {
  const say = useSay()
  const { schema, value, around } = props
  const { Show, model } = fieldTypeOf(schema)
  if (isEmpty(value)) return <span className="show-empty">{say('field.empty')}</span>
  const below = (step: string) => around && { ...around, pointer: `${around.pointer}/${step}` }
  const known = around?.known && !model.group ? knownAt(around.known, around.pointer) : undefined
  return (
    <>
      <Show
        schema={schema}
        value={value}
        isAsked={(step) => !around || isAsked(around.definition, around.form, `${around.pointer}/${step}`)}
        nest={(inner, part, step) => {
          const at = below(step)
          return <ShowField schema={part} value={inner} {...(at && { around: at })} />
        }}
      />
      {around && known && <KnownNote known={known} form={around.form} pointer={around.pointer} schema={schema} />}
    </>
  )
}
