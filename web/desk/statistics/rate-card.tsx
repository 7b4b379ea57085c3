import type { Rate, Share } from '../api/supervision.ts'
import { useDeskSay } from '../say.ts'
import { meets, percentText, shareOf } from './share.ts'

/** One of the three rates: over items («can be») and over cases («was»), each against the target. */
export function RateCard(props: { rate: Rate }) {
  const say = useDeskSay()
  const { rate } = props
  return (
    <section className="panel rate" aria-label={say(`measure.${rate.key}`)}>
      <header>
        <h2>{say(`measure.${rate.key}`)}</h2>
        <span className="muted">{say('statistics.target', { n: Math.round(rate.target * 100) })}</span>
      </header>
      <Reading name={say('statistics.items')} share={rate.items} target={rate.target} />
      <Reading name={say('statistics.cases')} share={rate.cases} target={rate.target} />
    </section>
  )
}

function Reading(props: { name: string; share: Share; target: number }) {
  const say = useDeskSay()
  const share = shareOf(props.share)
  const isMet = meets(share, props.target)
  const verdict = isMet === undefined ? 'statistics.none' : isMet ? 'statistics.met' : 'statistics.missed'
  return (
    <div className="reading" data-met={isMet}>
      <p>
        <span>{props.name}</span>
        <b>{percentText(share)}</b>
        <span className="verdict">{say(verdict)}</span>
      </p>
      <div className="meter" aria-hidden="true">
        <i style={{ width: `${(share ?? 0) * 100}%` }} />
        <u style={{ left: `${props.target * 100}%` }} />
      </div>
      <p className="muted">
        {props.share.numerator.toLocaleString()} / {props.share.denominator.toLocaleString()}
      </p>
    </div>
  )
}
