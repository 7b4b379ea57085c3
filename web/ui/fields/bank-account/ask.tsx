import { parseBankAccount } from '../../../../server/engines/codes/index.ts'
import { useSay } from '../../i18n/language.tsx'
import { CodeInput } from '../code-input.tsx'
import type { AskProps } from '../field.ts'
import { typed } from './model.ts'

/** One box; when it is left, it says what could be checked: a card's check digit, or of any other account only the length. */
export function Ask(props: AskProps) {
  const say = useSay()
  return (
    <CodeInput
      {...props}
      hint={props.hint || say('field.bank-account-hint')}
      keyboard="numeric"
      typed={typed}
      judge={(value) => {
        const read = parseBankAccount(value)
        if (read.ok) return { ok: true, text: say(`bank-account.${read.value.kind}`, { n: value.length }) }
        return { ok: false, text: say(`bank-account.${read.reason}`, { n: value.length }) }
      }}
    />
  )
}
