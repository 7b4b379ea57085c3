// Handing the task on (转办) or back (退回), in the place of the task's own act; what is typed stays when it is refused.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import type { ActProps } from '../case/act/act-props.ts'
import { ready } from '../case/act/ready-sentences.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { postName } from '../sign-in/post-name.ts'
import { HandingWords, useHandingSay } from './handing-words.tsx'
import { LabelledPick } from './pick.tsx'

export type Way = 'transfer' | 'give-back'
type Place = { unit: string; post: string; unitName: Both }
type Props = ActProps & { way: Way; onCancel: () => void }

export const HandOn = (props: Props) => (
  <HandingWords>
    <HandOnForm {...props} />
  </HandingWords>
)

function HandOnForm({ view, task, way, isBusy, onOrder, onCancel }: Props) {
  const say = useHandingSay()
  const local = useLocal()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const places = useQuery({
    queryKey: ['places', view.caseId, task.taskId],
    queryFn: ({ signal }) =>
      read<{ places: readonly Place[] }>(`/cases/${view.caseId}/tasks/${task.taskId}/places`, signal),
    enabled: way === 'transfer',
  })
  const found = places.data?.places ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const place = found[Number(to)]
    const said = reason.trim()
    if (isBusy || !said || (way === 'transfer' && (to === '' || !place))) return
    const body = place ? { reason: said, to: { unit: place.unit, post: place.post } } : { reason: said }
    onOrder({ verb: way, body, done: way === 'transfer' ? 'act.did.transfer' : 'act.did.give-back' })
  }
  const { handing } = task
  return (
    <form className="act" onSubmit={submit}>
      <h3>{say(way === 'transfer' ? 'hand-on.transfer' : 'act.give-back')}</h3>
      <p className="muted">
        {way === 'transfer'
          ? say('hand-on.transfer-what')
          : say('hand-on.give-back-what', { unit: handing.backTo ? local(handing.backTo) : '' })}
      </p>
      {handing.times > 0 && <p className="muted">{say('hand-on.times', { n: handing.times })}</p>}
      <ProblemNote error={places.error} />
      {way === 'transfer' && places.isSuccess && found.length === 0 && <p className="wrong">{say('hand-on.none')}</p>}
      {way === 'transfer' && (
        <LabelledPick
          label={say('hand-on.to')}
          value={to}
          onChange={setTo}
          options={found.map((place, index) => [
            String(index),
            `${local(place.unitName)} · ${postName(say, place.post)}`,
          ])}
          wrong={isTried && to === '' ? say('hand-on.choose') : undefined}
        />
      )}
      <ReasonBox
        label={say('act.reason')}
        required
        value={reason}
        onChange={setReason}
        ready={ready[way]}
        wrong={isTried && !reason.trim() ? say('act.reason-needed') : undefined}
      />
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say(`hand-on.do.${way}`)}
        </Button>
        <Button onClick={onCancel}>{say('act.cancel')}</Button>
      </div>
    </form>
  )
}
