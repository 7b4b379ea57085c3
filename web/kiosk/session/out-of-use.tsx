import { Title } from '../frame/title.tsx'
import { useKioskSay } from '../say.ts'

type OutProps = { why: 'offline'; onRetry: () => void } | { why: 'refused'; onEnrol: () => void }

/** The terminal serves nobody: why, and where to go instead. */
export function OutOfUse(props: OutProps) {
  const say = useKioskSay()
  return (
    <section className="card" role="alert">
      <Title>{say('refused.title')}</Title>
      <p>{say(props.why === 'offline' ? 'kiosk.offline' : 'refused.text')}</p>
      <button
        type="button"
        className="button button-quiet"
        onClick={props.why === 'offline' ? props.onRetry : props.onEnrol}
      >
        {say(props.why === 'offline' ? 'kiosk.retry' : 'refused.enrol')}
      </button>
    </section>
  )
}
