// The form as JSON, for experts: it is written back when it can be read; what is wrong stands at its line.
import { Button } from 'antd'
import { useEffect, useId, useState } from 'react'
import type { Form } from '../../../../server/engines/form/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import type { FormProblemNote } from './builder-props.ts'
import { readForm } from './read-form.ts'
import { useCompile } from './use-compile.ts'

const written = (form: Form) => JSON.stringify(form, undefined, 2)

export function JsonView(props: { form: Form; problems: readonly FormProblemNote[]; onChange: (form: Form) => void }) {
  const say = useEditorSay()
  const id = useId()
  const [text, setText] = useState(() => written(props.form))
  useEffect(() => setText(written(props.form)), [props.form])
  const read = readForm(text, useCompile())
  const isChanged = text !== written(props.form)
  const elsewhere = isChanged
    ? []
    : props.problems.map(({ pointer, message }) => ({ line: read.lineOf(pointer), message: `${pointer} ${message}` }))
  const faults = [...read.faults, ...elsewhere]
  const jump = (line: number) => {
    const area = document.getElementById(id)
    if (!(area instanceof HTMLTextAreaElement)) return
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0)
    area.focus()
    area.setSelectionRange(start, start + (text.split('\n')[line - 1]?.length ?? 0))
    area.scrollTop = (line - 4) * 18
  }
  return (
    <div className="form-json">
      <label htmlFor={id}>{say('form.json')}</label>
      <textarea
        id={id}
        className="line"
        spellCheck={false}
        value={text}
        aria-describedby={`${id}-faults`}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="form-actions">
        <Button
          type="primary"
          size="small"
          disabled={!isChanged || !read.form}
          onClick={() => read.form && props.onChange(read.form)}
        >
          {say('form.json-take')}
        </Button>
        <Button size="small" disabled={!isChanged} onClick={() => setText(written(props.form))}>
          {say('form.json-back')}
        </Button>
      </p>
      <ol className="editor-problems plain" id={`${id}-faults`}>
        {faults.map(({ line, message }) => (
          <li key={`${line}${message}`}>
            <button type="button" className="link" onClick={() => jump(line)}>
              {say('form.json-line', { n: line })}
            </button>{' '}
            {message}
          </li>
        ))}
      </ol>
    </div>
  )
}
