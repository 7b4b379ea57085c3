import { ApiProblem, isCode } from '../api/http.ts'
import { useKioskSay } from '../say.ts'

/** What went wrong, in the server's own words where it has some, and a way to try again. */
export function ProblemNote(props: { error: unknown; onRetry?: () => void }) {
  const say = useKioskSay()
  if (!props.error) return null
  const words = isCode(props.error, 'offline')
    ? say('kiosk.offline')
    : (props.error instanceof ApiProblem && props.error.message) || say('kiosk.unknown')
  return (
    <div className="notice notice-needs-you" role="alert">
      <p>{words}</p>
      {props.onRetry && (
        <button type="button" className="button button-quiet" onClick={props.onRetry}>
          {say('kiosk.retry')}
        </button>
      )}
    </div>
  )
}
