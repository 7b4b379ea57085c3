import { Link } from 'wouter'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import { useAppSay } from '../say.ts'

/** What was submitted together with this case, and what it still waits for. */
export function Linked({ view }: { view: CaseView }) {
  const say = useAppSay()
  const local = useLocal()
  if (view.linked.length === 0) return null
  return (
    <section className="block">
      <h2>{say('together.linked')}</h2>
      {view.status !== 'concluded' &&
        view.waits.map(({ name, ended }) => (
          <p className={ended ? 'notice notice-needs-you' : 'notice'} key={name.zh}>
            {say(ended ? 'together.wait-ended' : 'together.waits', { name: local(name) })}
          </p>
        ))}
      <ul className="rows">
        {view.linked.map((one) => (
          <li key={one.item.zh}>
            <Link className="row" href={`/my/cases/${one.caseId}`}>
              <span className="row-name">{local(one.item)}</span>
              <span className="row-note">
                {one.outcome ? say(`outcome.${one.outcome}`) : say(`status.${one.status}`)} · {local(one.organ)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {view.bundleId && (
        <p>
          <Link className="link-target" href={`/my/together/${view.bundleId}`}>
            {say('together.see')}
          </Link>
        </p>
      )}
    </section>
  )
}
