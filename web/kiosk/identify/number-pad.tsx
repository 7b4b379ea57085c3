import { useKioskSay } from '../say.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Large keys for digits, `extra` beside the zero. The field itself can be typed into as well: a card reader does. */
export function NumberPad(props: {
  extra?: string
  onKey: (key: string) => void
  onDelete: () => void
  onClear: () => void
}) {
  const say = useKioskSay()
  return (
    <fieldset className="pad">
      <legend className="unseen">{say('pad.label')}</legend>
      {digits.map((digit) => (
        <button key={digit} type="button" className="button button-quiet" onClick={() => props.onKey(digit)}>
          {digit}
        </button>
      ))}
      {props.extra ? (
        <button type="button" className="button button-quiet" onClick={() => props.onKey(props.extra ?? '')}>
          {props.extra}
        </button>
      ) : (
        <button type="button" className="button button-quiet" onClick={props.onClear}>
          {say('pad.clear')}
        </button>
      )}
      <button type="button" className="button button-quiet" onClick={() => props.onKey('0')}>
        0
      </button>
      <button type="button" className="button button-quiet" onClick={props.onDelete}>
        {say('pad.delete')}
      </button>
    </fieldset>
  )
}
