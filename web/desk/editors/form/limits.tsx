import { useId } from 'react'
import type { FormSchema } from '../../../../server/engines/form/index.ts'
import { type EditorKey, useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import type { Kind } from './kinds.ts'

type Bound = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'minItems' | 'maxItems'
const bounds: Partial<Record<Kind, readonly Bound[]>> = {
  text: ['minLength', 'maxLength'],
  'long-text': ['minLength', 'maxLength'],
  number: ['minimum', 'maximum'],
  money: ['minimum', 'maximum'],
  choices: ['minItems', 'maxItems'],
  repeated: ['minItems', 'maxItems'],
}
const levels = ['district', 'subdistrict', 'community'] as const

/** How long, how large, how many; of a place, how deep. */
export function Limits(props: { field: FormSchema; kind: Kind; onChange: (patch: Partial<FormSchema>) => void }) {
  const say = useEditorSay()
  const id = useId()
  const { field, kind, onChange } = props
  const asked = bounds[kind] ?? []
  return (
    <>
      {asked.length > 0 && (
        <div className="editor-pair">
          {asked.map((key) => (
            <div className="editor-field" key={key}>
              <label htmlFor={`${id}${key}`}>{say(`form.${key}` satisfies EditorKey)}</label>
              <Text
                id={`${id}${key}`}
                inputMode="numeric"
                value={field[key] === undefined ? '' : String(field[key])}
                fault={(text) => (text === '' || /^-?\d+(\.\d+)?$/.test(text) ? undefined : say('form.not-number'))}
                onChange={(text) => onChange({ [key]: text === '' ? undefined : Number(text) })}
              />
            </div>
          ))}
        </div>
      )}
      {kind === 'number' && (
        <label className="editor-yes">
          <input
            type="checkbox"
            checked={field.type === 'integer'}
            onChange={(event) => onChange({ type: event.target.checked ? 'integer' : 'number' })}
          />
          {say('form.whole')}
        </label>
      )}
      {kind === 'yes-no' && (
        <label className="editor-yes">
          <input
            type="checkbox"
            checked={field.const === true}
            onChange={(event) => onChange({ const: event.target.checked ? true : undefined })}
          />
          {say('form.statement')}
        </label>
      )}
      {kind === 'division' && (
        <div className="editor-field">
          <label htmlFor={`${id}level`}>{say('form.level')}</label>
          <select
            id={`${id}level`}
            className="pick"
            value={String(field['x-level'] ?? 'community')}
            onChange={(event) => onChange({ 'x-level': event.target.value })}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {say(`form.level.${level}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}
