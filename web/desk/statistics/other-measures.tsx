import type { Rates } from '../api/supervision.ts'
import { useDeskSay } from '../say.ts'
import { percentText, shareOf } from './share.ts'

/** On time, early, satisfaction, each with what was counted. */
export function OtherMeasures(props: { rates: Rates }) {
  const say = useDeskSay()
  const { onTime, early, satisfaction } = props.rates
  const shown = [
    ['measure.on-time', onTime],
    ['measure.early', early],
    ['measure.satisfaction', satisfaction],
  ] as const
  return (
    <dl className="others">
      {shown.map(([key, share]) => (
        <div key={key} className="panel">
          <dt>{say(key)}</dt>
          <dd>
            <b>{percentText(shareOf(share))}</b>{' '}
            <span className="muted">
              {share.numerator.toLocaleString()} / {share.denominator.toLocaleString()}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
