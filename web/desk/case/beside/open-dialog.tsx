// One dialog for what may be begun beside the flow: which, whom, for how many working days, and why. What is typed stays when it is refused.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView, Named, Opening } from '../../api/case.ts'
import { command } from '../../api/command.ts'
import { read } from '../../api/http.ts'
import { useDeskSay } from '../../say.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { ready } from '../act/ready-sentences.ts'
import { ReasonBox } from '../act/reason-box.tsx'

const address: Record<Opening, string> = {
  extension: 'extension',
  consultation: 'consultations',
  procedure: 'procedures',
  suspension: 'suspension',
  terminate: 'terminate',
}

export function OpenDialog(props: { view: CaseView; opening: Opening; onClose: () => void }) {
  const say = useDeskSay()
  const { view, opening, onClose } = props
  const most = {
    extension: view.beside.extensionWorkingDays,
    consultation: 20,
    procedure: 120,
    suspension: 120,
    terminate: 0,
  }[opening]
  const [reason, setReason] = useState('')
  const [days, setDays] = useState(String(Math.min(5, most)))
  const [choice, setChoice] = useState('')
  const [basis, setBasis] = useState('')
  const [isTried, setTried] = useState(false)
  const serverState = useQueryClient()
  const organs = useQuery({
    queryKey: ['organs', view.caseId],
    queryFn: ({ signal }) => read<{ organs: readonly Named[] }>(`/cases/${view.caseId}/organs`, signal),
    enabled: opening === 'consultation',
  })
  const sent = useMutation({
    mutationFn: () =>
      command(view.caseId, address[opening], {
        reason: reason.trim(),
        ...(most > 0 && { days: Number(days) }),
        ...(opening === 'consultation' && { unit: choice }),
        ...(opening === 'procedure' && { procedure: choice }),
        ...(opening === 'suspension' && { ground: choice, basis: basis.trim() }),
      }),
    onSuccess: async () => {
      await serverState.invalidateQueries({ queryKey: ['case', view.caseId] })
      onClose()
    },
  })
  const rests = opening === 'suspension'
  const choices = {
    consultation: organs.data?.organs,
    procedure: view.beside.procedures,
    suspension: view.beside.grounds,
    extension: undefined,
    terminate: undefined,
  }[opening]
  const needsChoice = opening === 'consultation' || opening === 'procedure' || rests
  const isWhole = reason.trim() !== '' && (!needsChoice || choice !== '') && (!rests || basis.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWhole && !sent.isPending) sent.mutate()
  }
  return (
    <Modal open title={say(`beside.open.${opening}`)} footer={null} width={560} onCancel={onClose}>
      <form className="act" onSubmit={submit}>
        <p className="muted">{say(`beside.what.${opening}`, { n: most })}</p>
        {needsChoice && (
          <Choice
            label={say(`beside.choose.${opening}`)}
            choices={choices ?? []}
            value={choice}
            onChange={setChoice}
            wrong={isTried && !choice ? say('beside.choose-one') : undefined}
          />
        )}
        {rests && (
          <Basis
            value={basis}
            onChange={setBasis}
            wrong={isTried && !basis.trim() ? say('beside.basis-needed') : undefined}
          />
        )}
        <ProblemNote error={organs.error} />
        {most > 0 && (
          <Days
            label={say(rests ? 'beside.review-days' : 'beside.days', { n: most })}
            most={most}
            value={days}
            onChange={setDays}
          />
        )}
        <ReasonBox
          label={say(opening === 'consultation' ? 'beside.question' : 'act.reason')}
          required
          value={reason}
          onChange={setReason}
          ready={ready[opening]}
          wrong={isTried && !reason.trim() ? say('act.reason-needed') : undefined}
        />
        <ProblemNote error={sent.error} />
        <div className="act-buttons">
          <Button type="primary" htmlType="submit" danger={opening === 'terminate'} loading={sent.isPending}>
            {say(`beside.do.${opening}`)}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}

function Choice(props: {
  label: string
  choices: readonly Named[]
  value: string
  onChange: (id: string) => void
  wrong: string | undefined
}) {
  const id = useId()
  const local = useLocal()
  return (
    <div className="beside-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="line"
        value={props.value}
        aria-invalid={props.wrong ? true : undefined}
        aria-describedby={props.wrong ? `${id}-wrong` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="" />
        {props.choices.map((one) => (
          <option key={one.id} value={one.id}>
            {local(one.name)}
          </option>
        ))}
      </select>
      {props.wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {props.wrong}
        </p>
      )}
    </div>
  )
}

function Days(props: { label: string; most: number; value: string; onChange: (days: string) => void }) {
  const id = useId()
  return (
    <div className="beside-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="line"
        type="number"
        required
        min={1}
        max={props.most}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}

function Basis(props: { value: string; onChange: (basis: string) => void; wrong: string | undefined }) {
  const say = useDeskSay()
  const id = useId()
  return (
    <div className="beside-field">
      <label htmlFor={id}>{say('beside.basis')}</label>
      <input
        id={id}
        className="line"
        maxLength={200}
        value={props.value}
        aria-invalid={props.wrong ? true : undefined}
        aria-describedby={props.wrong ? `${id}-wrong` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {props.wrong}
        </p>
      )}
    </div>
  )
}
