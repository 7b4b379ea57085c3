// Paper under way: one field for the scanner, which sends or receives by where one sits, and what is on its way from and to here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { read, send } from '../api/http.ts'
import type { Scanned, SlipLine } from '../api/slip.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { ReportMissing } from './report-missing.tsx'
import { SlipState } from './slip-state.tsx'
import { SlipsWords, useSlipsSay } from './slips-words.tsx'

export const SlipsPage = () => (
  <SlipsWords>
    <Slips />
  </SlipsWords>
)

function Slips() {
  const say = useSlipsSay()
  const serverState = useQueryClient()
  const found = useQuery({
    queryKey: ['slips'],
    queryFn: ({ signal }) => read<{ slips: readonly SlipLine[] }>('/slips', signal),
    refetchInterval: 15_000,
  })
  const again = () => serverState.invalidateQueries({ queryKey: ['slips'] })
  const slips = found.data?.slips ?? []
  const groups = [
    { key: 'slips.incoming', lines: slips.filter(({ isIncoming }) => isIncoming) },
    { key: 'slips.outgoing', lines: slips.filter(({ isIncoming }) => !isIncoming) },
  ] as const
  return (
    <div className="slips">
      <header className="page-head">
        <h1>{say('slips.title')}</h1>
      </header>
      <ScanBox onDone={again} />
      <ProblemNote error={found.error} />
      {found.isPending && <Skeleton active title={false} />}
      {found.data && slips.length === 0 && <p className="panel muted">{say('slips.none')}</p>}
      {groups.map(
        ({ key, lines }) =>
          lines.length > 0 && (
            <section key={key} className="panel">
              <h2>{say(key, { n: lines.length })}</h2>
              <SlipTable lines={lines} onDone={again} />
            </section>
          ),
      )}
    </div>
  )
}

function ScanBox(props: { onDone: () => unknown }) {
  const say = useSlipsSay()
  const lang = useLang()
  const local = useLocal()
  const [query, setQuery] = useSearchParams()
  const [code, setCode] = useState(query.get('code') ?? '')
  const field = useRef<HTMLInputElement>(null)
  const scan = useMutation({
    mutationFn: (text: string) => send<Scanned>('POST', '/slips/scan', { code: text }),
    onSuccess: () => {
      setCode('')
      setQuery({}, { replace: true })
      field.current?.focus()
      return props.onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() && !scan.isPending) scan.mutate(code.trim())
  }
  const done = scan.data
  return (
    <form className="panel slip-scan" onSubmit={submit}>
      <label htmlFor="slip-code">{say('slips.scan')}</label>
      <div className="slip-field">
        <Input
          id="slip-code"
          autoFocus
          size="large"
          autoComplete="off"
          maxLength={300}
          value={code}
          aria-describedby="slip-hint"
          ref={(input) => {
            field.current = input?.input ?? null
          }}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="primary" size="large" htmlType="submit" loading={scan.isPending}>
          {say('slips.go')} <Keys combo="Enter" />
        </Button>
      </div>
      <p id="slip-hint" className="muted">
        {say('slips.scan-hint')}
      </p>
      {done && (
        <Alert
          role="status"
          showIcon
          type={done.scan.endsWith('again') ? 'warning' : 'success'}
          title={say(`slips.did-${done.scan}`, {
            papers: done.slip.papers.map(local).join(lang === 'zh' ? '、' : ', '),
            from: local(done.slip.from.name),
            to: local(done.slip.to.name),
            at: momentText(lang, (done.scan.startsWith('received') ? done.slip.receivedAt : done.slip.sentAt) ?? ''),
          })}
        />
      )}
      <ProblemNote error={scan.error} />
    </form>
  )
}

function SlipTable(props: { lines: readonly SlipLine[]; onDone: () => unknown }) {
  const say = useSlipsSay()
  const local = useLocal()
  return (
    <table className="slip-table">
      <thead>
        <tr>
          <th scope="col">{say('slips.case')}</th>
          <th scope="col">{say('slips.papers')}</th>
          <th scope="col">{say('slips.way')}</th>
          <th scope="col">{say('slips.state')}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((slip) => (
          <tr key={slip.slipId}>
            <td>
              <Link href={`/cases/${slip.caseId}`} className="number">
                {slip.caseNumber}
              </Link>
              <br />
              <span className="muted">{local(slip.item)}</span>
            </td>
            <td>
              {slip.papers.map((name) => (
                <div key={name.zh}>{local(name)}</div>
              ))}
            </td>
            <td>
              {local(slip.from.name)} → {local(slip.to.name)}
            </td>
            <td>
              <SlipState slip={slip} />
              {slip.mayReport && <ReportMissing slip={slip} onDone={props.onDone} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
