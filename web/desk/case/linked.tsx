// What was submitted together with this case: where each stands, and whose result this one needs before it can be granted. A case that
// I have no part in is named without its number.
import { Link } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { useDeskSay } from '../say.ts'

/** Nothing for a case that was submitted alone. */
export function Linked({ view }: { view: CaseView }) {
  const say = useDeskSay()
  const local = useLocal()
  if (view.linked.length === 0) return null
  const isOpen = view.status === 'submitted' || view.status === 'supplementing' || view.status === 'accepted'
  return (
    <section className="linked" aria-label={say('linked.title')}>
      <h3>{say('linked.title')}</h3>
      {isOpen &&
        view.waits.map(({ caseId, name, ended }) => (
          <p key={caseId} className="linked-wait" data-ended={ended ?? undefined}>
            {say(ended ? 'linked.ended' : 'linked.waits', { name: local(name) })}
          </p>
        ))}
      <ul className="plain">
        {view.linked.map((one) => (
          <li key={one.item.zh}>
            {one.caseId ? <Link href={`/cases/${one.caseId}`}>{local(one.item)}</Link> : <span>{local(one.item)}</span>}
            <span className="muted">
              {one.outcome ? say(`outcome.${one.outcome}`) : say(`desk-status.${one.status}`)} · {local(one.organ)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
