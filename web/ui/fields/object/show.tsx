import { titleOf } from '../../form/schema.ts'
import { valueAt } from '../../form/value.ts'
import { useLang } from '../../i18n/language.tsx'
import type { ShowProps } from '../field.ts'
import { parts } from './model.ts'

/** A list of names and values. */
export function Show(props: ShowProps) {
  const lang = useLang()
  return (
    <dl className="facts">
      {parts(props.schema)
        .filter((part) => props.isAsked(part.step))
        .map((part) => (
          <div key={part.step}>
            <dt>{titleOf(part.schema, lang)}</dt>
            <dd>{props.nest(valueAt(props.value, `/${part.step}`), part.schema, part.step)}</dd>
          </div>
        ))}
    </dl>
  )
}
