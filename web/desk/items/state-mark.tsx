import { useItemsSay } from './items-words.tsx'

type State = 'editing' | 'proposed' | 'approved' | 'published' | 'dropped' | 'open' | 'suspended' | 'retired' | 'new'

/** A state in words, with a colour beside. */
export function StateMark({ state }: { state: State }) {
  const say = useItemsSay()
  return (
    <span className="mark" data-item={state}>
      {say(`items.state.${state}`)}
    </span>
  )
}
