import type { AskProps } from '../field.ts'
import { GroupFrame } from '../frame.tsx'
import { parts } from './model.ts'

/** The fields of the group below its name; an entry of a list is named by the list. */
export function Ask(props: AskProps) {
  const fields = parts(props.schema).map((part) => props.nest(`/${part.step}`, part.schema, part.required))
  if (props.label === '')
    return (
      <div id={props.id} tabIndex={-1} className="entry-fields">
        {props.problem && <p className="field-problem">{props.problem}</p>}
        {fields}
      </div>
    )
  return (
    <GroupFrame {...props}>
      <div className="field-group">{fields}</div>
    </GroupFrame>
  )
}
