// One box for a number that carries its own check, judged in words: what was checked and what the number says, as soon as it is whole;
// what is wrong and where to look, when it is left, so that nobody is told that half a number is wrong. A line that appeared between
// the press and the release of a button below would move that button away; so it waits for the press to be over.
import { type HTMLAttributes, useState } from 'react'
import type { AskProps } from './field.ts'
import { aria, Frame } from './frame.tsx'

export type Verdict = { ok: boolean; text: string }
type CodeInputProps = AskProps & {
  keyboard: 'text' | 'tel' | 'numeric'
  autoComplete?: string
  typed: (input: string) => string | undefined
  judge: (value: string) => Verdict | undefined
}

/** A text box with wide figures. */
export function CodeInput(props: CodeInputProps) {
  const [isLeft, setLeft] = useState(false)
  const value = typeof props.value === 'string' ? props.value : ''
  const judged = value === '' ? undefined : props.judge(value)
  const verdict = isLeft || judged?.ok ? judged : undefined
  const problem = verdict && !verdict.ok ? verdict.text : verdict ? undefined : props.problem
  const described = aria({ ...props, problem })
  const inputMode: HTMLAttributes<HTMLInputElement>['inputMode'] = props.keyboard
  return (
    <Frame {...props} problem={problem}>
      <input
        id={props.id}
        className="control control-code"
        type={props.keyboard === 'tel' ? 'tel' : 'text'}
        inputMode={inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        value={value}
        onChange={(event) => {
          setLeft(false)
          props.onChange(props.typed(event.target.value))
        }}
        onBlur={() => afterPress(() => setLeft(true))}
        {...described}
      />
      <p className="field-verdict" role="status">
        {verdict?.ok && verdict.text}
      </p>
    </Frame>
  )
}

const longestPress = 300

/** Once, after the click that is going on, or after a moment when there is none. */
function afterPress(run: () => void): void {
  const once = () => {
    clearTimeout(wait)
    removeEventListener('click', once)
    run()
  }
  const wait = setTimeout(once, longestPress)
  addEventListener('click', once)
}
