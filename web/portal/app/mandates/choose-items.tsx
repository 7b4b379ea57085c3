// Items by their names: type what is meant, take from what is found.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { type Both, useLocal } from '../../../ui/i18n/index.ts'
import { ask } from '../http.ts'
import { useAppSay } from '../say.ts'

export type Chosen = { id: string; name: Both }
type ChooseItemsProps = {
  chosen: readonly Chosen[]
  onChange: (chosen: readonly Chosen[]) => void
  problem: string | undefined
  /** None chosen means all. */
  isAllAllowed: boolean
}

/** A search field, what is found, and what was taken. */
export function ChooseItems({ chosen, onChange, problem, isAllAllowed }: ChooseItemsProps) {
  const say = useAppSay()
  const local = useLocal()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const { data } = useQuery({
    queryKey: ['items', asked],
    queryFn: () => ask<{ items: Chosen[] }>(`/items?q=${encodeURIComponent(asked)}&limit=6`),
    enabled: asked !== '',
  })
  const found = (asked ? (data?.items ?? []) : []).filter(({ id }) => !chosen.some((one) => one.id === id))
  return (
    <div className="field" data-wrong={problem ? '' : undefined}>
      <label className="field-label" htmlFor="f-items">
        {say(isAllAllowed ? 'mandates.which-or-all' : 'mandates.which')}
      </label>
      {problem && (
        <p className="field-problem" id="f-items-problem">
          {problem}
        </p>
      )}
      {chosen.length > 0 && (
        <ul className="rows">
          {chosen.map(({ id, name }) => (
            <li key={id} className="chosen-item">
              {local(name)}{' '}
              <button
                type="button"
                className="button-plain"
                aria-label={say('mandates.leave-out', { item: local(name) })}
                onClick={() => onChange(chosen.filter((one) => one.id !== id))}
              >
                {say('my.delete-draft')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id="f-items"
        className="control"
        type="search"
        value={words}
        placeholder={say('mandates.which-hint')}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && 'f-items-problem'}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className="rows" aria-live="polite">
        {found.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                onChange([...chosen, { id: item.id, name: item.name }])
                setWords('')
              }}
            >
              {say('mandates.take', { item: local(item.name) })}
            </button>
          </li>
        ))}
        {asked && data && found.length === 0 && <li className="small">{say('mandates.nothing-found')}</li>}
      </ul>
    </div>
  )
}
