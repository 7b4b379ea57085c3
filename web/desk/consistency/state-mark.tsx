import { useAdministrationSay } from '../administration/administration-words.tsx'
import type { CellState } from '../api/powers.ts'

/** A state with its sign and its word; the colour only helps. */
export function StateMark({ state, until }: { state: CellState; until?: string | null }) {
  const say = useAdministrationSay()
  return (
    <span className="mark" data-state={state}>
      <i aria-hidden="true">{{ aligned: '＝', excepted: '✓', asked: '…', expired: '×', unapproved: '！' }[state]}</i>
      {say(`consistency.${state}`)}
      {until && state !== 'aligned' && <small>{until.slice(0, 7)}</small>}
    </span>
  )
}
