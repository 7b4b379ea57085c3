import { parseCreditCode } from '../../../../server/engines/codes/index.ts'
import { useSay } from '../../i18n/language.tsx'
import { CodeInput } from '../code-input.tsx'
import type { AskProps } from '../field.ts'
import { typed } from './model.ts'

/** One box with wide figures. */
export function Ask(props: AskProps) {
  const say = useSay()
  return (
    <CodeInput
      {...props}
      hint={props.hint || say('field.credit-code-hint')}
      keyboard="text"
      typed={typed}
      judge={(value) => {
        const read = parseCreditCode(value)
        if (read.ok) return { ok: true, text: say('credit-code.good') }
        return { ok: false, text: say(`credit-code.${read.reason}`, { n: value.length }) }
      }}
    />
  )
}
