// Words or pinyin lead to an item; arrows choose, Enter begins. The list is a listbox under its field, so that screen readers count it.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { query, read, send } from '../api/http.ts'
import type { BundleLine, ItemLine } from '../api/item.ts'
import type { Draft, Identified } from '../api/reception.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useSettled } from './use-settled.ts'

type Line = { id: string; name: Both; summary: Both | null; days?: number; isTogether: boolean }

/** With `only`, items that are not among them are left out, and so is everything done together. */
export function ItemSearch(props: {
  person: Identified
  only?: ReadonlySet<string> | undefined
  onDraft: (draft: Draft) => void
  onBundle: (bundleId: string) => void
}) {
  const say = useDeskSay()
  const local = useLocal()
  const { person, only } = props
  const [q, setQ] = useState('')
  const [at, setAt] = useState(0)
  const [isWanted, setWanted] = useState(false)
  const settled = useSettled(q, 150)
  const asked = isWanted ? q : settled
  const found = useQuery({
    queryKey: ['items', asked, person.kind],
    queryFn: ({ signal }) =>
      read<{ items: readonly ItemLine[] }>(`/items${query({ q: asked, audience: person.kind })}`, signal),
    placeholderData: (before) => before,
    staleTime: 60_000,
  })
  const bundles = useQuery({
    queryKey: ['bundles', asked],
    queryFn: ({ signal }) => read<{ bundles: readonly BundleLine[] }>(`/bundles${query({ q: asked })}`, signal),
    placeholderData: (before) => before,
    staleTime: 60_000,
  })
  const begin = useMutation({
    mutationFn: (itemId: string) => send<Draft>('POST', '/drafts', { itemId, subjectId: person.subjectId }),
    onSuccess: props.onDraft,
  })
  const items = lines(
    asked,
    (found.data?.items ?? []).filter(({ id }) => only?.has(id) ?? true),
    only ? [] : (bundles.data?.bundles ?? []).filter(({ audience }) => audience === person.kind),
  )
  const choose = (line: Line) => {
    if (line.isTogether) props.onBundle(line.id)
    else if (!begin.isPending) begin.mutate(line.id)
  }
  const current = Math.min(at, items.length - 1)
  useEffect(() => {
    document.getElementById(`item-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  // Enter pressed before the answer is there chooses from the answer, and never from the list of what was typed before.
  const isAnswered = asked === q && found.isSuccess && !found.isPlaceholderData && !bundles.isPlaceholderData
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (!isWanted || !isAnswered) return
    setWanted(false)
    if (items[0]) choose(items[0])
  }, [isWanted, isAnswered])
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(items.length - 1, current + by)))
    }
    const item = items[current]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (isAnswered && item) choose(item)
    else if (!isAnswered) setWanted(true)
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
          setWanted(false)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <ProblemNote error={begin.error ?? found.error} />
      {found.isPending && <Skeleton active title={false} />}
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
            onClick={() => choose(item)}
          >
            <b>
              {item.isTogether && <span className="together-mark">{say('bundle.mark')}</span>}
              {local(item.name)}
            </b>
            <span className="muted">{local(item.summary)}</span>
            {item.days ? <span className="days">{say('unit.working-days', { n: item.days })}</span> : null}
          </div>
        ))}
      </div>
    </section>
  )
}

/** Items, and what is several items at once: in front when it is called by its name, else behind. */
function lines(asked: string, items: readonly ItemLine[], bundles: readonly BundleLine[]): Line[] {
  const single = items.slice(0, 30).map(({ id, name, summary, limits }): Line => {
    const days = limits?.promisedWorkingDays
    return { id, name, summary: summary ?? null, isTogether: false, ...(days && { days }) }
  })
  const joined = bundles.map(({ id, name, summary }): Line => ({ id, name, summary, isTogether: true }))
  const words = asked.trim().toLowerCase()
  const isNamed = ({ name }: Line) => words !== '' && `${name.zh} ${name.en}`.toLowerCase().includes(words)
  return [...joined.filter(isNamed), ...single, ...joined.filter((line) => !isNamed(line))]
}
