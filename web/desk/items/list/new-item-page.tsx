// A new item in three steps: from where, which, what it is called. Then its parts are written.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { AdministrationTabs } from '../../administration/tabs.tsx'
import { send } from '../../api/http.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { type ItemsKey, useItemsSay } from '../items-words.tsx'
import { useChoices, useItems } from '../use-authoring.ts'
import { ChooseSource } from './choose-source.tsx'
import { NameNewItem } from './name-new-item.tsx'
import { bodyOf, missing, type NewItem, pagesOf } from './new-item.ts'

const blank: NewItem = {
  from: 'template',
  flow: '',
  itemId: '',
  id: '',
  name: { zh: '', en: '' },
  domain: '',
  function: '',
  type: '20',
  audience: ['person'],
}

export function NewItemPage() {
  const say = useItemsSay()
  const [, go] = useLocation()
  const serverState = useQueryClient()
  const choices = useChoices()
  const items = useItems()
  const [at, setAt] = useState(0)
  const [item, setItem] = useState(blank)
  const change = (part: Partial<NewItem>) => setItem((before) => ({ ...before, ...part }))
  const begin = useMutation({
    mutationFn: () => send<{ revisionId: string; itemId: string }>('POST', '/authoring/revisions', bodyOf(item)),
    onSuccess: ({ revisionId, itemId }) => {
      void serverState.invalidateQueries({ queryKey: ['authoring', 'items'] })
      go(`/administration/items/${itemId}/revisions/${revisionId}`)
    },
  })
  const pages = pagesOf(item)
  const page = pages[at] ?? 0
  const lacking = missing(page, item)
  return (
    <div className="administration items">
      <AdministrationTabs />
      <header className="page-head">
        <Link href="/administration/items" className="back" aria-label={say('items.back')}>
          ←
        </Link>
        <h1>{say('new.title')}</h1>
        <span className="muted">{say('new.steps', { at: at + 1, all: pages.length })}</span>
      </header>
      {(choices.isPending || items.isPending) && <Skeleton active title={false} />}
      {choices.data && items.data && (
        <form
          className="panel new-item"
          onSubmit={(event) => {
            event.preventDefault()
            if (lacking.length > 0) return
            if (page < 2) setAt(at + 1)
            else begin.mutate()
          }}
        >
          {page < 2 ? (
            <ChooseSource page={page} item={item} onChange={change} choices={choices.data} items={items.data.items} />
          ) : (
            <NameNewItem item={item} onChange={change} choices={choices.data} />
          )}
          <ProblemNote error={begin.error} />
          {lacking.length > 0 && (
            <p className="muted">{say('new.needs', { what: lacking.map((key) => say(key as ItemsKey)).join('、') })}</p>
          )}
          <p className="buttons">
            {at > 0 && <Button onClick={() => setAt(at - 1)}>{say('new.previous')}</Button>}
            <Button type="primary" htmlType="submit" disabled={lacking.length > 0} loading={begin.isPending}>
              {say(page < 2 ? 'new.next' : 'new.begin')}
            </Button>
          </p>
        </form>
      )}
    </div>
  )
}
