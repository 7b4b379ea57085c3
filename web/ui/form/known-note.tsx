import { fieldText } from '../fields/field-text.ts'
import { dayText } from '../i18n/dates.ts'
import { type UiKey, useLang, useLocal, useSay } from '../i18n/language.tsx'
import { isCorrected, type KnownValue } from './known.ts'
import type { FieldSchema } from './schema.ts'
import { valueAt } from './value.ts'

type NoteProps = { known: KnownValue | undefined; form: unknown; pointer: string; schema: FieldSchema }

/** Where a value is known from and as of when; where it was corrected, what was known before. */
export function KnownNote({ known, form, pointer, schema }: NoteProps) {
  const lang = useLang()
  const local = useLocal()
  const say = useSay()
  if (!known) return null
  const originOf = ({ source, asOf }: Pick<KnownValue, 'source' | 'asOf'>) => {
    const named = typeof source === 'string' ? namedSource[source.split('.')[0] ?? ''] : undefined
    const from = say('known.from', { source: named ? say(named) : local(source) })
    return asOf ? `${from} · ${say('known.as-of', { date: dayText(lang, asOf) })}` : from
  }
  const origin = originOf(known)
  const chosen = known.others?.find((other) => JSON.stringify(other.value) === JSON.stringify(valueAt(form, pointer)))
  const rest = [...(chosen ? [{ ...known, others: undefined }] : []), ...(known.others ?? [])].filter(
    (one) => one !== chosen,
  )
  if (chosen || !isCorrected(form, pointer, known))
    return (
      <>
        <span className="known-source">{chosen ? originOf(chosen) : origin}</span>
        {rest.map((other) => (
          <span key={originOf(other)} className="known-source known-corrected">
            {say('known.other-says', { value: fieldText(other.value, schema, { lang }), origin: originOf(other) })}
          </span>
        ))}
      </>
    )
  return (
    <span className="known-source known-corrected">
      {say('known.corrected', { value: fieldText(known.value, schema, { lang }), origin })}
    </span>
  )
}

const namedSource: Readonly<Record<string, UiKey>> = {
  account: 'known.source.account',
  population: 'known.source.population',
  enterprise: 'known.source.enterprise',
  licence: 'known.source.licence',
}
