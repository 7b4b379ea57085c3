// Life events of mine: drafts of several items, and what was submitted together, one line each.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { BundleDraftLine } from '../../api/bundle.ts'
import type { CaseLine } from '../../api/case.ts'
import { Confirm } from '../confirm.tsx'
import { ask } from '../http.ts'
import { useAppSay } from '../say.ts'
import { bundlesOf } from './bundles-of.ts'

/** Nothing when there is none. */
export function TogetherList(props: { cases: readonly CaseLine[]; drafts: readonly BundleDraftLine[] }) {
  const say = useAppSay()
  const local = useLocal()
  const bundles = bundlesOf(props.cases)
  if (bundles.length + props.drafts.length === 0) return null
  return (
    <section className="block">
      <h2>{say('together.mine')}</h2>
      <ul className="rows">
        {bundles.map(({ bundleId, name, n, concluded, needsMe }) => (
          <li key={bundleId}>
            <Link className={needsMe ? 'row row-needs-you' : 'row'} href={`/my/together/${bundleId}`}>
              <span className="row-name">{local(name)}</span>
              <span className="row-note">
                {needsMe ? say('status.supplementing') : say('together.of', { done: concluded, n })}
              </span>
            </Link>
          </li>
        ))}
        {props.drafts.map((draft) => (
          <DraftRow key={draft.draftId} draft={draft} />
        ))}
      </ul>
    </section>
  )
}

function DraftRow({ draft }: { draft: BundleDraftLine }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const state = useQueryClient()
  const [asks, setAsks] = useState(false)
  const remove = useMutation({
    mutationFn: () => ask(`/bundle-drafts/${draft.draftId}`, { method: 'DELETE' }),
    onSettled: () => state.invalidateQueries({ queryKey: ['bundle-drafts'] }),
  })
  return (
    <li>
      <Link className="row" href={`/apply-together/${draft.bundle.id}?draft=${draft.draftId}`}>
        <span className="row-name">{local(draft.bundle.name)}</span>
        <span className="row-note">
          {say('status.draft')} · {say('my.draft-saved', { at: momentText(lang, draft.savedAt) })}
        </span>
      </Link>
      <button type="button" className="button-plain" onClick={() => setAsks(true)}>
        {say('my.delete-draft')}
        <span className="unseen"> {local(draft.bundle.name)}</span>
      </button>
      {asks && (
        <Confirm
          title={say('my.delete-draft-sure')}
          yes={say('my.delete-draft')}
          onYes={() => remove.mutate()}
          onNo={() => setAsks(false)}
        />
      )}
    </li>
  )
}
