// The items of this terminal, and a search in the visitor's own words: the city's search ranks, the terminal's list limits.
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { ask } from '../api/http.ts'
import type { Item, Terminal } from '../api/kiosk.ts'
import { FindWords } from '../frame/find-words.tsx'
import { ProblemNote } from '../frame/problem.tsx'
import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'

type ChooseProps = { terminal: Terminal; kind: 'person' | 'enterprise'; onChoose: (item: Item) => void }

export function ChooseItem(props: ChooseProps) {
  const say = useKioskSay()
  const local = useLocal()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly string[]>()
  const [error, setError] = useState<unknown>()
  const own = props.terminal.items.filter(({ audience }) => audience.includes(props.kind))
  const shown = found ? found.flatMap((id) => own.find((item) => item.id === id) ?? []) : own
  const search = async () => {
    setError(undefined)
    if (!words.trim()) return setFound(undefined)
    await ask<{ items: readonly { id: string }[] }>(`/items?q=${encodeURIComponent(words.trim())}`).then(
      ({ items }) => {
        const named = own.filter(({ name }) => local(name).includes(words.trim())).map(({ id }) => id)
        setFound([...new Set([...named, ...items.map(({ id }) => id)])])
      },
      (failure: unknown) => setError(failure),
    )
  }
  return (
    <>
      <Title>{say('items.title')}</Title>
      <FindWords label={say('items.search')} words={words} onWords={setWords} onFind={() => void search()} />
      <ProblemNote error={error} />
      <p role="status">{found && (shown.length > 0 ? say('items.found', { n: shown.length }) : say('items.none'))}</p>
      <ul className="tiles">
        {shown.map((item) => (
          <li key={item.id}>
            <button type="button" className="tile" onClick={() => props.onChoose(item)}>
              <strong>{local(item.name)}</strong>
              <span>{local(item.summary)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
