import type { Colour } from '../api/case.ts'
import { useDeskSay } from '../say.ts'
import { dueKey } from './due-key.ts'

const icon: Record<Colour, string> = { 'in-time': '●', 'due-soon': '▲', overdue: '■', stopped: '❚❚', none: '○' }

/** How a deadline stands: colour, shape and words, so that no colour has to be seen. */
export function DueMark(props: { colour: Colour; remaining: number | null }) {
  const say = useDeskSay()
  const { key, n } = dueKey(props.colour, props.remaining)
  return (
    <span className="due" data-colour={props.colour}>
      <i aria-hidden="true">{icon[props.colour]}</i> {say(key, { n })}
    </span>
  )
}
