import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { send } from '../api/http.ts'
import type { Slip } from '../api/slip.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useSlipsSay } from './slips-words.tsx'

/** Paper that was sent has not come: what is known of it, and on record. */
export function ReportMissing(props: { slip: Slip; onDone: () => unknown }) {
  const say = useSlipsSay()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const { caseId, slipId } = props.slip
  const report = useMutation({
    mutationFn: () => send('POST', `/cases/${caseId}/slips/${slipId}/missing`, { why: why.trim() }),
    onSuccess: props.onDone,
  })
  if (!isOpen)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {say('slips.report')}
      </Button>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (why.trim()) report.mutate()
  }
  return (
    <form className="slip-report" onSubmit={submit}>
      <label htmlFor={id}>{say('slips.why')}</label>
      <Input id={id} autoFocus maxLength={300} value={why} onChange={(event) => setWhy(event.target.value)} />
      <ProblemNote error={report.error} />
      <div className="act-buttons">
        <Button size="small" type="primary" htmlType="submit" loading={report.isPending} disabled={!why.trim()}>
          {say('slips.report-now')}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {say('slips.cancel')}
        </Button>
      </div>
    </form>
  )
}
