import { useEffect, useRef } from 'react'
import { ShowField } from '../fields/show-field.tsx'
import { useLang, useSay } from '../i18n/language.tsx'
import { type FormDefinition, schemaAt, titleOf } from './schema.ts'
import { valueAt } from './value.ts'

type ClashProps = {
  definition: FormDefinition
  clashes: readonly string[]
  mine: unknown
  theirs: unknown
  onChoose: (side: 'mine' | 'theirs') => void
}

/** The same fields were filled in differently here and elsewhere: both are shown, and one is chosen. Until then nothing is saved. */
export function ClashNote({ definition, clashes, mine, theirs, onChoose }: ClashProps) {
  const say = useSay()
  const lang = useLang()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const shown = (form: unknown, pointer: string) => (
    <ShowField
      schema={schemaAt(definition.schema, pointer) ?? {}}
      value={valueAt(form, pointer)}
      around={{ definition, form, known: undefined, pointer }}
    />
  )
  return (
    <div className="clash" role="alert" ref={place}>
      <p>{say('clash.text')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('clash.field')}</th>
            <th scope="col">{say('clash.here')}</th>
            <th scope="col">{say('clash.there')}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.map((pointer) => (
            <tr key={pointer}>
              <th scope="row">{titleOf(schemaAt(definition.schema, pointer) ?? {}, lang)}</th>
              <td>{shown(mine, pointer)}</td>
              <td>{shown(theirs, pointer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="clash-choice">
        <button type="button" className="button" onClick={() => onChoose('mine')}>
          {say('clash.keep-here')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => onChoose('theirs')}>
          {say('clash.keep-there')}
        </button>
      </div>
    </div>
  )
}
