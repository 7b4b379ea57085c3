// One box for a number that carries its own check. It is judged when it is left, in words: what is wrong and where to look, or what was
// checked and what the number says; while one types, nobody is told that half a number is wrong.
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

/** A text box with wide figures, judged when it is left. */
export function CodeInput(props: CodeInputProps) {
  const [isLeft, setLeft] = useState(false)
  const value = typeof props.value === 'string' ? props.value : ''
  const verdict = isLeft && value !== '' ? props.judge(value) : undefined
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
        onBlur={() => setLeft(true)}
        {...described}
      />
      <p className="field-verdict" role="status">
        {verdict?.ok && verdict.text}
      </p>
    </Frame>
  )
}
