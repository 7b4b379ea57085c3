// The same questions for each of several. An entry keeps its identity while others come and go around it; after adding, the focus is in
// the new entry, after removing, on the next one; both are said.
import { useEffect, useRef, useState } from 'react'
import { useLocal, useSay } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { isType } from '../field.ts'
import { GroupFrame } from '../frame.tsx'
import { entries, moved, nameOf, withCopy, without } from './model.ts'

/** Each entry with its own fields and a way to remove it; one button adds another. */
export function Ask(props: AskProps) {
  const say = useSay()
  const local = useLocal()
  const { items = {}, minItems = 0, maxItems = 50 } = props.schema
  const list = entries(props.value, minItems)
  const empty = isType(items, 'object') ? {} : ''
  const ids = useIdentities(list.length)
  const place = useRef<HTMLOListElement>(null)
  const [told, setTold] = useState('')
  const [focusAt, setFocusAt] = useState<{ n: number; inside: boolean }>()
  const { 'x-entry': entry } = props.schema
  const noun = entry ? local(entry.noun) : ''
  const titleOf = (n: number) => (noun ? `${noun} ${n + 1}` : say('field.nth', { n: n + 1 }))

  useEffect(() => {
    if (!focusAt) return
    const item = place.current?.children[focusAt.n]
    const inside = focusAt.inside ? item?.querySelector<HTMLElement>('input, select, textarea') : undefined
    const head = item?.querySelector<HTMLElement>('.entry-title') ?? document.getElementById(`${props.id}-add`)
    ;(inside ?? head)?.focus()
    setFocusAt(undefined)
  }, [focusAt, props.id])

  const add = () => {
    ids.insert(list.length)
    props.onChange([...list.map((one) => one ?? empty), empty])
    setTold(say('entry.added', { title: titleOf(list.length) }))
    setFocusAt({ n: list.length, inside: true })
  }
  const remove = (n: number) => {
    ids.remove(n)
    props.onChange(without(list, n))
    setTold(say('entry.removed', { title: titleOf(n) }))
    setFocusAt({ n: Math.min(n, list.length - 2), inside: false })
  }
  const copy = (n: number) => {
    ids.insert(n + 1)
    props.onChange(withCopy(list, n))
    setTold(say('entry.added', { title: titleOf(n + 1) }))
    setFocusAt({ n: n + 1, inside: true })
  }
  const move = (n: number, by: 1 | -1) => {
    ids.move(n, by)
    props.onChange(moved(list, n, by))
    setTold(say('entry.moved', { title: titleOf(n), n: n + by + 1 }))
    setFocusAt({ n: n + by, inside: false })
  }
  const what = (n: number) => [titleOf(n), nameOf(props.schema, list[n])].filter(Boolean).join(' ')
  return (
    <GroupFrame {...props}>
      <ol className="entries" ref={place}>
        {list.map((one, n) => (
          <li className="entry" key={ids.of(n)}>
            <fieldset aria-labelledby={`${props.id}-${n}-title`}>
              <div className="entry-head">
                <span className="entry-title" id={`${props.id}-${n}-title`} tabIndex={-1}>
                  {titleOf(n)}
                  {nameOf(props.schema, one) && <span className="entry-name"> {nameOf(props.schema, one)}</span>}
                </span>
                <span className="entry-acts">
                  {entry?.reorder && n > 0 && <Act say={say('entry.up')} of={what(n)} onClick={() => move(n, -1)} />}
                  {entry?.reorder && n < list.length - 1 && (
                    <Act say={say('entry.down')} of={what(n)} onClick={() => move(n, 1)} />
                  )}
                  {entry?.copy && list.length < maxItems && (
                    <Act say={say('entry.copy')} of={what(n)} onClick={() => copy(n)} />
                  )}
                  {list.length > minItems && <Act say={say('entry.remove')} of={what(n)} onClick={() => remove(n)} />}
                </span>
              </div>
              {props.nest(
                `/${n}`,
                isType(items, 'object') ? { ...items, title: '', 'x-en': '' } : { title: titleOf(n), ...items },
                true,
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {told}
      </p>
      {list.length < maxItems ? (
        <button type="button" className="button button-quiet" id={`${props.id}-add`} onClick={add}>
          {noun ? say('entry.add', { noun }) : say('field.add')}
        </button>
      ) : (
        <p className="field-hint">{say('entry.most', { n: maxItems })}</p>
      )}
    </GroupFrame>
  )
}

function Act(props: { say: string; of: string; onClick: () => void }) {
  return (
    <button type="button" className="button-plain" onClick={props.onClick}>
      {props.say}
      <span className="unseen"> {props.of}</span>
    </button>
  )
}

/** A name for each entry that stays with it while the list changes around it. */
function useIdentities(length: number) {
  const [state] = useState<{ next: number; ids: number[] }>({ next: 0, ids: [] })
  while (state.ids.length < length) state.ids.push(state.next++)
  state.ids.length = length
  return {
    of: (n: number) => state.ids[n],
    insert: (n: number) => void state.ids.splice(n, 0, state.next++),
    remove: (n: number) => void state.ids.splice(n, 1),
    move: (n: number, by: 1 | -1) => {
      const [id] = state.ids.splice(n, 1)
      if (id !== undefined) state.ids.splice(n + by, 0, id)
    },
  }
}
