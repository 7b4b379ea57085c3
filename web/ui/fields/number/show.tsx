import { useLang } from '../../i18n/language.tsx'
import type { ShowProps } from '../field.ts'
import { text } from './text.ts'

/** The number with its unit. */
export function Show(props: ShowProps) {
  return <>{text(props.value, props.schema, { lang: useLang() })}</>
}
