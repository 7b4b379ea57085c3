import type { ShowProps } from '../field.ts'
import { entries } from './model.ts'

/** A numbered list of the entries. */
export function Show(props: ShowProps) {
  return (
    <ol className="show-entries">
      {entries(props.value).map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no identity but its place
        <li key={i}>{props.nest(entry, props.schema.items ?? {}, String(i))}</li>
      ))}
    </ol>
  )
}
