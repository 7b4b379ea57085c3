import { useLocal } from '../../ui/i18n/index.ts'
import type { Measured, Reading } from '../api/supervision.ts'
import { useStatisticsSay } from './statistics-words.tsx'
import { countedText, valueText } from './value-text.ts'

/** A measure with a target: over items («can be») and over cases («was»), each against it. */
export function RateCard(props: { measure: Measured }) {
  const say = useStatisticsSay()
  const local = useLocal()
  const { name, target, can, was } = props.measure
  return (
    <section className="panel rate" aria-label={local(name)}>
      <header>
        <h2>{local(name)}</h2>
        <span className="muted">{say('statistics.target', { n: Math.round((target ?? 0) * 100) })}</span>
      </header>
      {can && <Meter name={say('statistics.can')} reading={can} target={target ?? 0} />}
      <Meter name={say('statistics.was')} reading={was} target={target ?? 0} />
    </section>
  )
}

function Meter(props: { name: string; reading: Reading; target: number }) {
  const say = useStatisticsSay()
  const { value, met } = props.reading
  const verdict = met === null ? 'statistics.none' : met ? 'statistics.met' : 'statistics.missed'
  return (
    <div className="reading" data-met={met ?? undefined}>
      <p>
        <span>{props.name}</span>
        <b>{valueText('rate', value)}</b>
        <span className="verdict">{say(verdict)}</span>
      </p>
      <div className="meter" aria-hidden="true">
        <i style={{ width: `${(value ?? 0) * 100}%` }} />
        <u style={{ left: `${props.target * 100}%` }} />
      </div>
      <p className="muted">{countedText(props.reading)}</p>
    </div>
  )
}
