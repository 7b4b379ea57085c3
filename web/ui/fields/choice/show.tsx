import { useLang } from '../../i18n/language.tsx'
import type { ShowProps } from '../field.ts'
import { text } from './text.ts'

/** The chosen labels. */
export function Show(props: ShowProps) {
  return <>{text(props.value, props.schema, { lang: useLang() })}</>
}
