// A thin bar while a command or a first read runs; polling in the background does not light it.
import { useIsFetching, useIsMutating } from '@tanstack/react-query'
import { useDeskSay } from '../say.ts'

export function Working() {
  const say = useDeskSay()
  const reading = useIsFetching({ predicate: (query) => query.state.data === undefined })
  const isBusy = useIsMutating() + reading > 0
  return (
    <div className="working" data-busy={isBusy || undefined} role="status">
      {isBusy && <span className="unseen">{say('desk.working')}</span>}
    </div>
  )
}
