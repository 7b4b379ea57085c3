// A section of the form: its title in both languages, and its fields in the order in which they are asked. Fields are dragged, or moved by
// the buttons of the field that is open.
import { Button } from 'antd'
import { type DragEvent, useId, useState } from 'react'
import { useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import type { SectionBoxProps } from './builder-props.ts'
import { editSection, moveField, moveSection, type Place, removeSection } from './change.ts'
import { FieldLine } from './field-line.tsx'
import { SectionMore } from './section-more.tsx'

const dragged = 'application/x-yichuang-field'

export function SectionBox(props: SectionBoxProps) {
  const say = useEditorSay()
  const id = useId()
  const [over, setOver] = useState<number>()
  const { form, n, section, onChange } = props
  const drop = (event: DragEvent, index: number) => {
    const from = event.dataTransfer.getData(dragged)
    setOver(undefined)
    if (!from) return
    event.preventDefault()
    event.stopPropagation()
    onChange(moveField(form, JSON.parse(from) as Place, { section: n, index }))
  }
  const hover = (event: DragEvent, index: number) => {
    if (!event.dataTransfer.types.includes(dragged)) return
    event.preventDefault()
    event.stopPropagation()
    setOver(index)
  }
  return (
    <section
      className="form-box panel"
      data-pointer={`form:/layout/${n}`}
      aria-label={`${n + 1} ${section.title.zh}`}
      data-into={props.isInto || undefined}
      onDragOver={(event) => hover(event, section.fields.length)}
      onDragLeave={() => setOver(undefined)}
      onDrop={(event) => drop(event, section.fields.length)}
    >
      <header>
        <Text
          id={`${id}-zh`}
          label={say('form.section-zh')}
          value={section.title.zh}
          onChange={(zh) => onChange(editSection(form, n, { title: { ...section.title, zh } }))}
        />
        <Text
          id={`${id}-en`}
          label={say('form.section-en')}
          placeholder={say('editors.en')}
          value={section.title.en}
          onChange={(en) => onChange(editSection(form, n, { title: { ...section.title, en } }))}
        />
        <Button size="small" type="text" disabled={n === 0} onClick={() => onChange(moveSection(form, n, -1))}>
          {say('editors.up')}
        </Button>
        <Button
          size="small"
          type="text"
          disabled={n === form.layout.length - 1}
          onClick={() => onChange(moveSection(form, n, 1))}
        >
          {say('editors.down')}
        </Button>
        <Button size="small" type="text" danger onClick={() => onChange(removeSection(form, n))}>
          {say('editors.remove')}
        </Button>
      </header>
      <SectionMore form={form} n={n} section={section} onChange={onChange} />
      {section.fields.length === 0 && <p className="muted">{say('form.section-empty')}</p>}
      <ol className="form-lines plain">
        {section.fields.map((path, index) => (
          <li
            key={path}
            data-pointer={`form:${path}`}
            data-over={over === index || undefined}
            draggable={props.selected !== path}
            onDragStart={(event) => event.dataTransfer.setData(dragged, JSON.stringify({ section: n, index }))}
            onDragOver={(event) => hover(event, index)}
            onDrop={(event) => drop(event, index)}
          >
            <FieldLine {...props} path={path} place={{ section: n, index }} />
          </li>
        ))}
      </ol>
      {!props.isInto && (
        <Button size="small" type="text" onClick={props.onInto}>
          {say('form.add-here')}
        </Button>
      )}
    </section>
  )
}
