import { ApiProblem, isCode } from './http.ts'
import { useAppSay } from './say.ts'

/** What went wrong, in the server's own words where it has some, and a way to try again. */
export function ProblemNotice(props: { error: unknown; onRetry?: () => void }) {
  const say = useAppSay()
  if (!props.error) return null
  const words = isCode(props.error, 'offline')
    ? say('problem.offline')
    : (props.error instanceof ApiProblem && props.error.message) || say('problem.unknown')
  return (
    <div className="notice notice-needs-you" role="alert">
      <p>{words}</p>
      {props.onRetry && (
        <button type="button" className="button button-quiet" onClick={props.onRetry}>
          {say('app.retry')}
        </button>
      )}
    </div>
  )
}

/** While something is being read. */
export function Loading() {
  const say = useAppSay()
  return (
    <p className="loading" role="status">
      {say('app.loading')}
    </p>
  )
}
