import { parseMobile } from '../../../../server/engines/codes/index.ts'
import { useSay } from '../../i18n/language.tsx'
import { CodeInput } from '../code-input.tsx'
import type { AskProps } from '../field.ts'
import { typed } from './model.ts'

/** The telephone keypad. */
export function Ask(props: AskProps) {
  const say = useSay()
  return (
    <CodeInput
      {...props}
      hint={props.hint || say('field.mobile-hint')}
      keyboard="tel"
      autoComplete="tel"
      typed={typed}
      judge={(value) => {
        const read = parseMobile(value)
        return read.ok ? undefined : { ok: false, text: say(`mobile.${read.reason}`, { n: value.length }) }
      }}
    />
  )
}
