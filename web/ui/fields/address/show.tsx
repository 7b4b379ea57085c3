import { valueAt } from '../../form/value.ts'
import type { ShowProps } from '../field.ts'
import { parts } from './model.ts'

/** 宝安区 西乡街道 共乐社区 共乐路88号, in one line. */
export function Show(props: ShowProps) {
  return (
    <span className="show-address">
      {parts(props.schema).map((part) => {
        const inner = valueAt(props.value, `/${part.step}`)
        return inner === undefined ? null : <span key={part.step}>{props.nest(inner, part.schema, part.step)} </span>
      })}
    </span>
  )
}
