import { useLang } from '../../i18n/language.tsx'
import type { ShowProps } from '../field.ts'
import { text } from './text.ts'

/** 是 / 否. */
export function Show(props: ShowProps) {
  return <>{text(props.value, props.schema, { lang: useLang() })}</>
}
