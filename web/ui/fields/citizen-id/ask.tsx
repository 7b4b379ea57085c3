import { parseCitizenId } from '../../../../server/engines/codes/index.ts'
import { dayText } from '../../i18n/dates.ts'
import { useLang, useSay } from '../../i18n/language.tsx'
import { CodeInput } from '../code-input.tsx'
import type { AskProps } from '../field.ts'
import { typed } from './model.ts'

/** One box; when it is left, birth date and sex are read back, so that a number of somebody else is noticed. */
export function Ask(props: AskProps) {
  const say = useSay()
  const lang = useLang()
  return (
    <CodeInput
      {...props}
      hint={props.hint || say('field.citizen-id-hint')}
      keyboard="text"
      typed={typed}
      judge={(value) => {
        const read = parseCitizenId(value)
        if (!read.ok) return { ok: false, text: say(`citizen-id.${read.reason}`, { n: value.length }) }
        const { birthOn, sex } = read.value
        return {
          ok: true,
          text: say('citizen-id.says', { born: dayText(lang, birthOn), sex: say(`citizen-id.${sex}`) }),
        }
      }}
    />
  )
}
