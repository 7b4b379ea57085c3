// What I promised in place of proof, whether it was checked, and what follows when it was not true. 告知承诺制.
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import { useAppSay } from '../say.ts'

/** Nothing for a case without a promise. */
export function Promises({ view }: { view: CaseView }) {
  const say = useAppSay()
  const local = useLocal()
  if (view.promises.length === 0) return null
  const isOpen = view.promises.some(({ state }) => state === 'broken') && !view.revokedAt
  return (
    <section className="card block" aria-labelledby="promises">
      <h2 id="promises">{say('promises.title')}</h2>
      {view.promises.map((one) => (
        <div key={one.materialId} className="material-card">
          <h3>
            {local(one.name)} <Standing one={one} />
          </h3>
          <p>{local(one.text)}</p>
        </div>
      ))}
      {isOpen && <p className="notice notice-needs-you">{say('promises.broken-next')}</p>}
    </section>
  )
}

function Standing({ one: { state, dueOn } }: { one: CaseView['promises'][number] }) {
  const say = useAppSay()
  const lang = useLang()
  if (state === 'kept') return <span className="tag tag-good">{say('promises.kept')}</span>
  if (state === 'broken') return <span className="tag tag-red">{say('promises.broken')}</span>
  return (
    <span className="tag">{dueOn ? say('promises.until', { date: dayText(lang, dueOn) }) : say('promises.open')}</span>
  )
}
