import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import { useDeskSay } from '../../say.ts'

/** What each reviewer found, and which points were not in order. */
export function Opinions(props: { view: CaseView }) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const { view } = props
  return (
    <section className="opinions" aria-label={say('decide.opinions')}>
      <h3>{say('decide.opinions')}</h3>
      {view.opinions.length === 0 && <p className="muted">{say('decide.no-opinions')}</p>}
      <ul className="plain">
        {view.opinions.map((one) => (
          <li key={one.node + one.at} data-outcome={one.outcome}>
            <p>
              <b>{local(one.unitName)}</b> {one.name}{' '}
              <span className="verdict">{say(one.outcome === 'passed' ? 'review.passed' : 'review.failed')}</span>
            </p>
            <p>{one.opinion}</p>
            {one.points.some(({ ok }) => !ok) && (
              <p className="wrong">
                {say('review.not-ok')}:
                {one.points
                  .filter(({ ok }) => !ok)
                  .map(({ point }) => point)
                  .join('；')}
              </p>
            )}
            <p className="muted">
              {one.by} · {momentText(lang, one.at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
