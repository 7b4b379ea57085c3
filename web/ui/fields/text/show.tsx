import type { ShowProps } from '../field.ts'
import { text } from './text.ts'

/** As it was typed, line breaks kept. */
export function Show(props: ShowProps) {
  return <span className="show-text">{text(props.value)}</span>
}
