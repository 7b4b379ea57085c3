import { measures } from '../api/supervision.ts'
import { useDeskSay } from '../say.ts'

/** What each measure counts over what, in words. */
export function Definitions() {
  const say = useDeskSay()
  return (
    <details className="panel definitions" open>
      <summary>{say('statistics.definitions')}</summary>
      <dl className="facts">
        {measures.map((measure) => (
          <div key={measure}>
            <dt>{say(`measure.${measure}`)}</dt>
            <dd>{say(`means.${measure}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{say('statistics.cohort')}</p>
    </details>
  )
}
