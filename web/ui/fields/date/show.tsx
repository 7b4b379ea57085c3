import { useLang } from '../../i18n/language.tsx'
import type { ShowProps } from '../field.ts'
import { text } from './text.ts'

/** 1946年3月2日. */
export function Show(props: ShowProps) {
  return <>{text(props.value, props.schema, { lang: useLang() })}</>
}
