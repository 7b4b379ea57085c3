// Label, hint and error of one control, tied to it: `aria-describedby` reads hint and error, `aria-invalid` marks the error.
import type { ReactNode } from 'react'
import { useSay } from '../i18n/language.tsx'
import type { AskProps } from './field.ts'

type FrameProps = Pick<AskProps, 'id' | 'label' | 'hint' | 'required' | 'problem'> & { children: ReactNode }

/** A control with one label. */
export function Frame(props: FrameProps) {
  return (
    <div className="field" data-wrong={props.problem ? '' : undefined}>
      <label className="field-label" htmlFor={props.id}>
        {props.label}
        <Optional required={props.required} />
      </label>
      <Notes {...props} />
      {props.children}
    </div>
  )
}

/** A control of several parts (radios, three selects): a fieldset, its legend the label. */
export function GroupFrame(props: FrameProps & { role?: 'radiogroup' }) {
  return (
    <fieldset
      className="field"
      id={props.id}
      tabIndex={-1}
      role={props.role}
      aria-describedby={describedBy(props)}
      data-wrong={props.problem ? '' : undefined}
    >
      <legend className="field-label">
        {props.label}
        <Optional required={props.required} />
      </legend>
      <Notes {...props} />
      {props.children}
    </fieldset>
  )
}

/** The aria attributes of a control that stands in a Frame. */
export const aria = (props: Pick<AskProps, 'id' | 'hint' | 'problem' | 'required'>) => ({
  'aria-describedby': describedBy(props),
  'aria-invalid': props.problem ? (true as const) : undefined,
  'aria-required': props.required || undefined,
})

const describedBy = (props: Pick<AskProps, 'id' | 'hint' | 'problem'>) =>
  [props.hint && `${props.id}-hint`, props.problem && `${props.id}-problem`].filter(Boolean).join(' ') || undefined

function Optional(props: { required: boolean }) {
  const say = useSay()
  return props.required ? null : <span className="field-optional">{say('field.optional')}</span>
}

function Notes(props: Pick<AskProps, 'id' | 'hint' | 'problem'>) {
  return (
    <>
      {props.hint && (
        <p className="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.problem && (
        <p className="field-problem" id={`${props.id}-problem`}>
          {props.problem}
        </p>
      )}
    </>
  )
}
