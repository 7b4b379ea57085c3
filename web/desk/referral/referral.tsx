// Referring on the page of a case: what is proposed, and the way to propose it for whoever may.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import type { CaseView } from '../api/case.ts'
import { command } from '../api/command.ts'
import { read } from '../api/http.ts'
import { ready } from '../case/act/ready-sentences.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { ReferralWords, useReferralSay } from './referral-words.tsx'

export function Referral({ view }: { view: CaseView }) {
  return (
    <ReferralWords>
      <Shown view={view} />
    </ReferralWords>
  )
}

function Shown({ view }: { view: CaseView }) {
  const say = useReferralSay()
  const local = useLocal()
  const [isOpen, setOpen] = useState(false)
  const open = view.referral?.open
  if (open && view.tasks.some(({ act }) => act === 'receive')) return null
  return (
    <section className="beside" aria-label={say('refer.title')}>
      <h3>{say('refer.title')}</h3>
      {open && (
        <Alert
          type="info"
          showIcon
          title={say('refer.waits', { by: open.by, to: local(open.to), from: local(open.from) })}
        />
      )}
      {view.referral?.mayRefer && (
        <div className="beside-more">
          <Button size="small" onClick={() => setOpen(true)}>
            {say('refer.open')}
          </Button>
        </div>
      )}
      {isOpen && <Propose caseId={view.caseId} onClose={() => setOpen(false)} />}
    </section>
  )
}

type Organ = { id: string; name: Both }

function Propose({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const say = useReferralSay()
  const local = useLocal()
  const id = useId()
  const [find, setFind] = useState('')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const serverState = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['referral-organs', caseId],
    queryFn: ({ signal }) => read<{ organs: readonly Organ[] }>(`/cases/${caseId}/referral-organs`, signal),
  })
  const sent = useMutation({
    mutationFn: () => command(caseId, 'referral', { to, reason: reason.trim() }),
    onSuccess: async () => {
      await serverState.invalidateQueries({ queryKey: ['case', caseId] })
      onClose()
    },
  })
  const organs = (data?.organs ?? []).filter((organ) => organ.id === to || local(organ.name).includes(find.trim()))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (to && reason.trim() && !sent.isPending) sent.mutate()
  }
  return (
    <Modal open title={say('refer.title')} footer={null} width={560} onCancel={onClose}>
      <form className="act" onSubmit={submit}>
        <p className="muted">{say('refer.what')}</p>
        <div className="beside-field">
          <label htmlFor={`${id}-find`}>{say('refer.to-find')}</label>
          <Input id={`${id}-find`} value={find} maxLength={40} onChange={(event) => setFind(event.target.value)} />
        </div>
        <div className="beside-field">
          <label htmlFor={id}>{say('refer.to')}</label>
          <select id={id} className="line" value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">{data && organs.length === 0 ? say('refer.to-none') : ''}</option>
            {organs.map((organ) => (
              <option key={organ.id} value={organ.id}>
                {local(organ.name)}
              </option>
            ))}
          </select>
        </div>
        {isTried && !to && <p className="wrong">{say('refer.to-needed')}</p>}
        <ReasonBox
          label={say('refer.reason')}
          required
          value={reason}
          onChange={setReason}
          ready={ready.refer}
          wrong={isTried && !reason.trim() ? say('refer.reason-needed') : undefined}
        />
        <ProblemNote error={sent.error ?? error} />
        <div className="act-buttons">
          <Button type="primary" htmlType="submit" loading={sent.isPending}>
            {say('refer.propose')}
          </Button>
          <Button onClick={onClose}>{say('refer.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}
