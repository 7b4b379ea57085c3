import type { ShowProps } from '../field.ts'
import { text } from './text.ts'

/** In groups of four, as on a card. */
export function Show(props: ShowProps) {
  return <span className="show-code">{text(props.value)}</span>
}
