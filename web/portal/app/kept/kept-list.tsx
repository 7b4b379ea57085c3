// What the phone keeps and the server does not have: saved by itself as soon as there is a network; what cannot be saved by itself leads
// to its page, which says why.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import { useAppSay } from '../say.ts'
import type { Kept } from './kept.ts'
import { listKept } from './store.ts'
import { syncKept } from './sync.ts'

/** Nothing when all is saved. */
export function KeptList() {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const [all, setAll] = useState<readonly Kept[]>([])
  const state = useQueryClient()
  useEffect(() => {
    const bring = async () => {
      const before = await listKept()
      setAll(before)
      const left = before.length > 0 ? await syncKept() : before
      setAll(left)
      if (left.length < before.length) void state.invalidateQueries()
    }
    const now = () => void bring()
    now()
    addEventListener('online', now)
    return () => removeEventListener('online', now)
  }, [state])
  if (all.length === 0) return null
  return (
    <section className="block" aria-label={say('kept.title')}>
      <h2>{say('kept.title')}</h2>
      <p>{say('kept.text')}</p>
      <ul className="rows">
        {all.map(({ draftId, href, draft, at }) => (
          <li key={draftId}>
            <a className="row row-needs-you" href={href}>
              <span className="row-name">{local(draft.item.name)}</span>
              <span className="row-note">{say('kept.typed-at', { at: momentText(lang, at) })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
