// Proposing a correction: which values are wrong and how they are right, the decision's reason, and why. What is typed stays when it is refused.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { CaseView, CorrectionKind } from '../api/case.ts'
import { command } from '../api/command.ts'
import { ready } from '../case/act/ready-sentences.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useCorrectionSay } from './correction-words.tsx'
import { typedAs, type Value, valuesOf } from './values.ts'

type Typed = { pointer: string; text: string }

export function ProposeDialog(props: {
  view: CaseView
  correction: NonNullable<CaseView['correction']>
  kind: CorrectionKind
  onClose: () => void
}) {
  const say = useCorrectionSay()
  const { view, correction, kind, onClose } = props
  const values = valuesOf(correction.form, view.formDefinition.schema)
  const [typed, setTyped] = useState<readonly Typed[]>([{ pointer: '', text: '' }])
  const [decisionReason, setDecisionReason] = useState(correction.decisionReason)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const serverState = useQueryClient()
  const id = useId()
  const isCorrection = kind === 'correction'
  const changes = typed.flatMap(({ pointer, text }) => {
    const value = values.find((one) => one.pointer === pointer)
    const to = value && typedAs(value.value, text)
    return to === undefined || to === '' ? [] : [{ pointer, to }]
  })
  const isReasonChanged = decisionReason.trim() !== correction.decisionReason && decisionReason.trim() !== ''
  const isEmpty = isCorrection && changes.length === 0 && !isReasonChanged
  const sent = useMutation({
    mutationFn: () =>
      command(view.caseId, 'corrections', {
        kind,
        reason: reason.trim(),
        ...(isCorrection && { changes, ...(isReasonChanged && { decisionReason: decisionReason.trim() }) }),
      }),
    onSuccess: async () => {
      await serverState.invalidateQueries({ queryKey: ['case', view.caseId] })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() && !isEmpty && !sent.isPending) sent.mutate()
  }
  return (
    <Modal open title={say(`correct.open.${kind}`)} footer={null} width={600} onCancel={onClose}>
      <form className="act" onSubmit={submit}>
        <p className="muted">{say(`correct.what.${kind}`)}</p>
        {isCorrection && (
          <fieldset className="act">
            <legend>{say('correct.values')}</legend>
            {typed.map((one, index) => (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
                key={index}
                values={values}
                typed={one}
                onChange={(next) => setTyped(typed.map((each, at) => (at === index ? next : each)))}
                onRemove={typed.length > 1 ? () => setTyped(typed.filter((_, at) => at !== index)) : undefined}
              />
            ))}
            <Button size="small" onClick={() => setTyped([...typed, { pointer: '', text: '' }])}>
              {say('correct.add')}
            </Button>
            <label htmlFor={id}>{say('correct.decision-reason')}</label>
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 5 }}
              maxLength={1000}
              value={decisionReason}
              onChange={(event) => setDecisionReason(event.target.value)}
            />
            {isTried && isEmpty && <p className="wrong">{say('correct.nothing')}</p>}
          </fieldset>
        )}
        <ReasonBox
          label={say('correct.reason')}
          required
          value={reason}
          onChange={setReason}
          ready={ready[kind]}
          wrong={isTried && !reason.trim() ? say('correct.reason-needed') : undefined}
        />
        <ProblemNote error={sent.error} />
        <div className="act-buttons">
          <Button type="primary" htmlType="submit" danger={kind === 'revocation'} loading={sent.isPending}>
            {say('correct.propose')}
          </Button>
          <Button onClick={onClose}>{say('correct.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}

/** One value: which, how it was, how it is right. */
function Line(props: {
  values: readonly Value[]
  typed: Typed
  onChange: (typed: Typed) => void
  onRemove: (() => void) | undefined
}) {
  const say = useCorrectionSay()
  const local = useLocal()
  const { values, typed, onChange } = props
  const value = values.find(({ pointer }) => pointer === typed.pointer)
  return (
    <div className="beside-field">
      <select
        className="line"
        aria-label={say('correct.which')}
        value={typed.pointer}
        onChange={(event) => onChange({ pointer: event.target.value, text: '' })}
      >
        <option value="" />
        {values.map(({ pointer, title }) => (
          <option key={pointer} value={pointer}>
            {local(title)}
          </option>
        ))}
      </select>
      {value && <p className="muted">{say('correct.is', { value: String(value.value) })}</p>}
      {value && typeof value.value === 'boolean' ? (
        <select
          className="line"
          aria-label={say('correct.to')}
          value={typed.text}
          onChange={(event) => onChange({ ...typed, text: event.target.value })}
        >
          <option value="" />
          <option value="true">{say('correct.yes')}</option>
          <option value="false">{say('correct.no')}</option>
        </select>
      ) : (
        <input
          className="line"
          aria-label={say('correct.to')}
          placeholder={say('correct.to')}
          maxLength={500}
          value={typed.text}
          onChange={(event) => onChange({ ...typed, text: event.target.value })}
        />
      )}
      {props.onRemove && (
        <Button size="small" type="link" onClick={props.onRemove}>
          {say('correct.remove')}
        </Button>
      )}
    </div>
  )
}
