// Words or pinyin lead to an item; arrows choose, Enter begins. The list is a listbox under its field, so that screen readers count it.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { query, read, send } from '../api/http.ts'
import type { ItemLine } from '../api/item.ts'
import type { Draft, Identified } from '../api/reception.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useSettled } from './use-settled.ts'

/** With `only`, items that are not among them are left out. */
export function ItemSearch(props: { person: Identified; only?: ReadonlySet<string>; onDraft: (draft: Draft) => void }) {
  const say = useDeskSay()
  const local = useLocal()
  const { person } = props
  const [q, setQ] = useState('')
  const [at, setAt] = useState(0)
  const asked = useSettled(q, 150)
  const found = useQuery({
    queryKey: ['items', asked, person.kind],
    queryFn: ({ signal }) =>
      read<{ items: readonly ItemLine[] }>(`/items${query({ q: asked, audience: person.kind })}`, signal),
    placeholderData: (before) => before,
    staleTime: 60_000,
  })
  const begin = useMutation({
    mutationFn: (itemId: string) => send<Draft>('POST', '/drafts', { itemId, subjectId: person.subjectId }),
    onSuccess: props.onDraft,
  })
  const items = (found.data?.items ?? []).filter(({ id }) => props.only?.has(id) ?? true).slice(0, 30)
  const current = Math.min(at, items.length - 1)
  useEffect(() => {
    document.getElementById(`item-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(items.length - 1, current + by)))
    }
    const item = items[current]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && item && !begin.isPending) begin.mutate(item.id)
  }
  return (
    <section className="panel item-search" aria-label={say('reception.stage.item')}>
      <label htmlFor="item-q">{say('reception.item')}</label>
      <Input
        id="item-q"
        autoFocus
        size="large"
        autoComplete="off"
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls="item-list"
        aria-activedescendant={items.length ? `item-${current}` : undefined}
        placeholder={say('reception.item-hint')}
        value={q}
        onChange={(event) => {
          setQ(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <ProblemNote error={begin.error ?? found.error} />
      {found.isPending && <Skeleton active />}
      {found.isSuccess && items.length === 0 && <p className="muted">{say('reception.no-item', { q: asked })}</p>}
      <div id="item-list" role="listbox" aria-label={say('reception.stage.item')}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox wants
          <div
            key={item.id}
            id={`item-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={() => begin.mutate(item.id)}
          >
            <b>{local(item.name)}</b>
            <span className="muted">{local(item.summary)}</span>
            {item.limits?.promisedWorkingDays ? (
              <span className="days">{say('unit.working-days', { n: item.limits.promisedWorkingDays })}</span>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  )
}
