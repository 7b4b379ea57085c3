import { useSay } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { aria, Frame } from '../frame.tsx'
import { typed } from './model.ts'

/** One box with wide figures. */
export function Ask(props: AskProps) {
  const say = useSay()
  const hint = props.hint || say('field.credit-code-hint')
  return (
    <Frame {...props} hint={hint}>
      <input
        id={props.id}
        className="control control-code"
        type="text"
        inputMode="text"
        autoComplete="off"
        value={typeof props.value === 'string' ? props.value : ''}
        onChange={(event) => props.onChange(typed(event.target.value))}
        {...aria({ ...props, hint })}
      />
    </Frame>
  )
}
