// What a ticket is for: a group of windows, or the matter in one's own words, which decides the group.
import { useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { ask } from '../api/http.ts'
import type { KioskHall } from '../api/kiosk.ts'
import { FindWords } from '../frame/find-words.tsx'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'

export type Wish = { name: Both } & ({ group: string } | { itemId: string })
type Found = { id: string; name: Both }
const shown = 6

export function WhatFor(props: { hall: KioskHall; onChoose: (wish: Wish) => void; onBack: () => void }) {
  const say = useKioskSay()
  const local = useLocal()
  const { hall, onChoose } = props
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Found[]>()
  const [error, setError] = useState<unknown>()
  const search = async () => {
    setError(undefined)
    if (!words.trim()) return setFound(undefined)
    await ask<{ items: readonly Found[] }>(`/items?q=${encodeURIComponent(words.trim())}`).then(
      ({ items }) => setFound(items.slice(0, shown)),
      (failure: unknown) => setError(failure),
    )
  }
  return (
    <>
      <Title>{say('ticket.what')}</Title>
      {!hall.isOpen && <p className="notice">{say('ticket.closed')}</p>}
      <ul className="tiles">
        {hall.groups.map(({ key, name, waiting, windows }) => (
          <li key={key}>
            <button type="button" className="tile" onClick={() => onChoose({ group: key, name })}>
              <strong>{local(name)}</strong>
              <span>{say('ticket.now', { waiting, windows })}</span>
            </button>
          </li>
        ))}
      </ul>
      <FindWords label={say('ticket.search')} words={words} onWords={setWords} onFind={() => void search()} />
      <ProblemNote error={error} />
      <p role="status">{found && say(found.length > 0 ? 'items.found' : 'ticket.none', { n: found.length })}</p>
      <ul className="tiles">
        {found?.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="tile" onClick={() => onChoose({ itemId: id, name })}>
              <strong>{local(name)}</strong>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet" onClick={props.onBack}>
        {say('kiosk.back')}
      </button>
    </>
  )
}
