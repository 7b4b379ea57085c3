import { Button } from 'antd'
import { useId } from 'react'
import type { FormSchema } from '../../../../server/engines/form/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import { type ChoiceLine, choicesOf, newValue, withChoices } from './choice-list.ts'

/** The choices, one line each: Chinese, English, and the value that is kept. */
export function ChoicesField(props: { field: FormSchema; onChange: (patch: Partial<FormSchema>) => void }) {
  const say = useEditorSay()
  const id = useId()
  const lines = choicesOf(props.field)
  const write = (next: readonly ChoiceLine[]) => props.onChange(withChoices(props.field, next))
  const edit = (n: number, patch: Partial<ChoiceLine>) =>
    write(lines.map((line, each) => (each === n ? { ...line, ...patch } : line)))
  return (
    <fieldset className="editor-field">
      <legend>{say('form.choices')}</legend>
      <ol className="form-choices plain">
        {lines.map(({ value, zh, en }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place in the list
          <li key={n}>
            <Text
              id={`${id}${n}zh`}
              label={say('form.choice-zh', { n: n + 1 })}
              value={zh}
              onChange={(text) => edit(n, { zh: text })}
            />
            <Text
              id={`${id}${n}en`}
              label={say('form.choice-en', { n: n + 1 })}
              placeholder={say('editors.en')}
              value={en}
              onChange={(text) => edit(n, { en: text })}
            />
            <Text
              id={`${id}${n}value`}
              label={say('form.choice-value', { n: n + 1 })}
              value={value}
              fault={(text) =>
                text === '' || lines.some((line, each) => each !== n && line.value === text)
                  ? say('form.choice-taken')
                  : undefined
              }
              onChange={(text) => edit(n, { value: text })}
            />
            <Button
              size="small"
              type="text"
              aria-label={say('form.choice-remove', { name: zh })}
              disabled={lines.length < 2}
              onClick={() => write(lines.toSpliced(n, 1))}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() =>
          write([...lines, { value: newValue(lines), zh: say('form.choice-new', { n: lines.length + 1 }), en: '' }])
        }
      >
        ＋ {say('form.choice-add')}
      </Button>
    </fieldset>
  )
}
