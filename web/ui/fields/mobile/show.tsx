import type { ShowProps } from '../field.ts'
import { text } from './text.ts'

/** In groups, the way people read it aloud. */
export function Show(props: ShowProps) {
  return <span className="show-code">{text(props.value)}</span>
}
