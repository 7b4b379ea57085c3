// «Worked out from other fields»: a FEEL formula, what it may name at hand, and what is wrong with it as the form's engine says it. A
// formula with a fault is kept; the item is not sound until it is mended.
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Form, FormSchema } from '../../../../server/engines/form/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import { editField } from './change.ts'
import type { Kind } from './kinds.ts'
import { namesFor } from './names-for.ts'
import { fieldAt } from './path.ts'
import { useCompile } from './use-compile.ts'

const computed: readonly Kind[] = ['text', 'number', 'money', 'date', 'choice', 'yes-no']
export const mayBeComputed = (kind: Kind): boolean => computed.includes(kind)
const functions = ['sum(…)', 'count(…)', 'round half up(…, 2)', 'age on(birth date of(…), today)', 'sex of(…)'] as const

export function ComputedField(props: { form: Form; path: string; onChange: (patch: Partial<FormSchema>) => void }) {
  const say = useEditorSay()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const compile = useCompile()
  const { form, path, onChange } = props
  const stored = fieldAt(form.schema, path)?.['x-computed'] ?? ''
  const [text, setText] = useState(stored)
  useEffect(() => setText(stored), [stored])
  const faults = useMemo(() => {
    const formula = text.trim()
    if (formula === '') return []
    const compiled = compile(editField(form, path, { 'x-computed': formula, 'x-known-from': undefined }))
    return compiled.ok
      ? []
      : compiled.faults.filter((fault) => fault.keyword === 'x-computed' && fault.pointer === path)
  }, [form, path, text, compile])
  const write = (next = text) => {
    const formula = next.trim()
    if (formula === stored) return
    onChange(
      formula === ''
        ? { 'x-computed': undefined }
        : { 'x-computed': formula, 'x-known-from': undefined, readOnly: undefined },
    )
  }
  const insert = (piece: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    }
    const chosen = text.slice(from, to)
    const put = chosen ? piece.replace('…', chosen) : piece
    const next = text.slice(0, from) + put + text.slice(to)
    setText(next)
    const hole = put.indexOf('…')
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(from + (hole < 0 ? put.length : hole), from + (hole < 0 ? put.length : hole + 1))
    })
  }
  return (
    <fieldset className="editor-field form-computed">
      <legend>{say('computed')}</legend>
      <textarea
        ref={area}
        className="line"
        rows={2}
        spellCheck={false}
        maxLength={1000}
        aria-label={say('computed.formula')}
        aria-describedby={`${id}-what${faults.length > 0 ? ` ${id}-faults` : ''}`}
        aria-invalid={faults.length > 0 || undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => write()}
      />
      {faults.length > 0 && (
        <small className="wrong" id={`${id}-faults`} role="alert">
          {faults.map(({ message }) => message).join('；')}
        </small>
      )}
      <select
        className="pick"
        aria-label={say('computed.insert')}
        value=""
        onChange={(event) => event.target.value && insert(event.target.value)}
      >
        <option value="">{say('computed.insert')}</option>
        {namesFor(form.schema, path).map(([name, title]) => (
          <option key={name} value={name}>
            {title === name ? name : `${title} ${name}`}
          </option>
        ))}
        {functions.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <small className="muted" id={`${id}-what`}>
        {say('computed.what')}
      </small>
    </fieldset>
  )
}
