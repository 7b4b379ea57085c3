import { dayText } from '../../i18n/dates.ts'
import { useLang, useSay } from '../../i18n/language.tsx'
import { PlaceName } from '../division/show.tsx'
import type { AskProps } from '../field.ts'
import { GroupFrame } from '../frame.tsx'
import { parts } from './model.ts'

/** Place and street; addresses that were given before are one tap away. */
export function Ask(props: AskProps) {
  const say = useSay()
  const lang = useLang()
  const used = (props.addresses ?? []).filter(({ division, detail }) => {
    const now = props.value as { division?: unknown; detail?: unknown } | undefined
    return now?.division !== division || now?.detail !== detail
  })
  return (
    <GroupFrame {...props}>
      {used.length > 0 && (
        <div className="used-addresses">
          <p className="field-hint">{say('address.used')}</p>
          <ul>
            {used.map(({ division, detail, usedAt }) => (
              <li key={division + detail}>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => props.onChange({ division, detail })}
                >
                  <span>
                    <PlaceName code={division} /> {detail}
                  </span>
                  <small>{say('address.used-at', { at: dayText(lang, usedAt) })}</small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {parts(props.schema).map((part) => props.nest(`/${part.step}`, part.schema, part.required))}
    </GroupFrame>
  )
}
