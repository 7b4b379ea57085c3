import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Radio, Skeleton } from 'antd'
import { useId, useState } from 'react'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { read, send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { IncomingReport } from './resource.ts'
import { useSharingSay } from './sharing-words.tsx'

/** Reports about what one's own organ provides; each is answered once. */
export function Incoming() {
  const say = useSharingSay()
  const { data, error } = useQuery({
    queryKey: ['data-reports'],
    queryFn: ({ signal }) => read<{ reports: readonly IncomingReport[] }>('/data-reports/incoming', signal),
  })
  return (
    <section className="panel" aria-label={say('sharing.incoming')}>
      <h2>{say('sharing.incoming')}</h2>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data?.reports.length === 0 && <p className="muted">{say('sharing.incoming-none')}</p>}
      <ul className="sharing-reports">
        {data?.reports.map((report) => (
          <Report key={report.reportId} report={report} />
        ))}
      </ul>
    </section>
  )
}

function Report({ report }: { report: IncomingReport }) {
  const say = useSharingSay()
  const lang = useLang()
  const local = useLocal()
  const isOpen = report.state === 'open' || report.state === 'overdue'
  return (
    <li>
      <p>
        <b>
          {local(report.resource.name)}
          {report.field && ` · ${local(report.field.name)}`}
        </b>{' '}
        {say(`sharing.kind-${report.kind}`)} · {report.subject.name}{' '}
        <span className="number">{report.subject.idMasked}</span>
      </p>
      <blockquote>{report.says}</blockquote>
      <p className={report.state === 'overdue' ? 'sharing-stale' : 'muted'}>
        {say(`sharing.state-${report.state}`)} · {say('sharing.due', { date: dayText(lang, report.dueOn) })}
      </p>
      {report.reply && <p>{report.reply}</p>}
      {isOpen && <Answer reportId={report.reportId} />}
    </li>
  )
}

function Answer({ reportId }: { reportId: string }) {
  const say = useSharingSay()
  const id = useId()
  const state = useQueryClient()
  const [outcome, setOutcome] = useState<'corrected' | 'kept'>()
  const [reply, setReply] = useState('')
  const answer = useMutation({
    mutationFn: () => send('POST', `/data-reports/${reportId}/reply`, { outcome, reply }),
    onSuccess: () => state.invalidateQueries({ queryKey: ['data-reports'] }),
  })
  return (
    <form
      className="sharing-answer"
      onSubmit={(event) => {
        event.preventDefault()
        answer.mutate()
      }}
    >
      <Radio.Group
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        aria-label={say('sharing.outcome')}
      >
        <Radio value="corrected">{say('sharing.state-corrected')}</Radio>
        <Radio value="kept">{say('sharing.state-kept')}</Radio>
      </Radio.Group>
      <label htmlFor={id}>{say('sharing.reply')}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={500}
        value={reply}
        onChange={(event) => setReply(event.target.value)}
      />
      <ProblemNote error={answer.error} />
      <Button
        type="primary"
        htmlType="submit"
        disabled={!outcome || reply.trim().length < 2}
        loading={answer.isPending}
      >
        {say('sharing.send')}
      </Button>
    </form>
  )
}
