import { capsOf } from './combo.ts'

/** A key combination as key caps; decoration beside words that say the same. */
export function Keys(props: { combo: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {capsOf(props.combo).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
