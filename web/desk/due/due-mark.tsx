import type { Colour } from '../api/case.ts'
import { useDeskSay } from '../say.ts'
import { dueKey } from './due-key.ts'

// Drawn, not written: not every font has the shapes.
const shape: Record<Colour, string> = {
  'in-time': 'M5 0a5 5 0 1 1 0 10A5 5 0 1 1 5 0z',
  'due-soon': 'M5 0 10 10H0z',
  overdue: 'M0 0h10v10H0z',
  stopped: 'M1 0h3v10H1zM6 0h3v10H6z',
  none: 'M5 0a5 5 0 1 1 0 10A5 5 0 1 1 5 0zm0 1.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z',
}

/** How a deadline stands: colour, shape and words, so that no colour has to be seen. */
export function DueMark(props: { colour: Colour; remaining: number | null }) {
  const say = useDeskSay()
  const { key, n } = dueKey(props.colour, props.remaining)
  return (
    <span className="due" data-colour={props.colour}>
      <svg aria-hidden="true" viewBox="0 0 10 10">
        <path d={shape[props.colour]} />
      </svg>{' '}
      {say(key, { n })}
    </span>
  )
}
