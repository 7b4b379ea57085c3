import type { AskProps } from '../field.ts'
import { aria, Frame } from '../frame.tsx'
import { isLong, typed } from './model.ts'
import { text } from './text.ts'

/** One line, or a larger box for long answers. */
export function Ask(props: AskProps) {
  const control = {
    id: props.id,
    className: 'control',
    value: text(props.value),
    maxLength: props.schema.maxLength,
    ...aria(props),
  }
  return (
    <Frame {...props}>
      {isLong(props.schema) ? (
        <textarea {...control} rows={4} onChange={(event) => props.onChange(typed(event.target.value))} />
      ) : (
        <input {...control} type="text" onChange={(event) => props.onChange(typed(event.target.value))} />
      )}
    </Frame>
  )
}
