// Finding a place by name or pinyin: a combobox after the ARIA pattern. Arrows walk the list, Enter takes, Escape closes; how many were
// found is said. A whole place taken by Enter needs nothing more: the focus goes on to the field behind it.
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLocal, useSay } from '../../i18n/language.tsx'
import { levels } from './model.ts'
import { useFoundDivisions } from './source.ts'

/** A search box whose choice is a division code. `depth`: how many levels deep the form wants the place. */
export function FindDivision(props: { id: string; depth: number; onChoose: (code: string) => void }) {
  const say = useSay()
  const local = useLocal()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  const { list, isAsking } = useFoundDivisions(typed)
  const fitting = list.filter(({ level }) => levels.indexOf(level as never) < props.depth)
  const isOpen = typed !== '' && fitting.length > 0
  const listId = `${props.id}-found`
  const choose = (code: string) => {
    setTyped('')
    props.onChoose(code)
  }
  const onKey = (event: KeyboardEvent) => {
    const found = fitting[at]
    if (event.key === 'Escape') setTyped('')
    else if (event.key === 'Enter' && found) {
      choose(found.code)
      if (levels.indexOf(found.level as never) === props.depth - 1) focusAfter(place.current)
    } else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, fitting.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else return
    if (isOpen || event.key !== 'Escape') event.preventDefault()
  }
  return (
    <div className="find-division" ref={place}>
      <label htmlFor={`${props.id}-find`}>{say('division.find')}</label>
      <input
        id={`${props.id}-find`}
        className="control"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
        placeholder={say('division.find-example')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div id={listId} role="listbox" aria-label={say('division.found')} hidden={!isOpen} className="found-divisions">
        {fitting.map((division, i) => (
          <div
            key={division.code}
            id={`${listId}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(division.code)}
            onKeyDown={onKey}
          >
            {local(division.path ?? division.name)}
          </div>
        ))}
      </div>
      <p className="unseen" role="status">
        {typed !== '' && !isAsking && say('division.found-n', { n: fitting.length })}
      </p>
      {typed !== '' && !isAsking && fitting.length === 0 && <p className="field-hint">{say('division.none')}</p>}
    </div>
  )
}

/** The first control behind the field that this stands in. */
function focusAfter(inside: HTMLElement | null): void {
  const field = inside?.closest('fieldset')
  const controls = [...document.querySelectorAll<HTMLElement>('.form-section :is(input, select, textarea)')]
  const next = controls.find(
    (control) =>
      field && !field.contains(control) && field.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  next?.focus()
}
