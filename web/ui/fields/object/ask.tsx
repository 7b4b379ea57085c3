import type { AskProps } from '../field.ts'
import { GroupFrame } from '../frame.tsx'
import { parts } from './model.ts'

/** The fields of the group below its name. */
export function Ask(props: AskProps) {
  return (
    <GroupFrame {...props}>
      <div className="field-group">
        {parts(props.schema).map((part) => props.nest(`/${part.step}`, part.schema, part.required))}
      </div>
    </GroupFrame>
  )
}
