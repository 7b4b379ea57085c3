// Settlement with agent institutions: a bar per institution, a row per institution, month and item; each number opens its cases.
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { todayIn } from '../../ui/i18n/dates.ts'
import { useLocal } from '../../ui/i18n/index.ts'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { query, read } from '../api/http.ts'
import { csvOf } from '../charts/csv.ts'
import { LazyEchart } from '../charts/lazy-echart.tsx'
import { PictureOrTable } from '../charts/picture-or-table.tsx'
import { saveCsv } from '../charts/save-csv.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { seriesOption } from '../statistics/series-option.ts'
import { useAgentSay } from './agent-words.tsx'
import { type Line, yuan } from './institution.ts'
import { SettledCases } from './settled-cases.tsx'

/** Names of institutions are long. */
const grid = { left: 28, right: 24, top: 16, bottom: 8, containLabel: true }

export function SettlementPage() {
  const say = useAgentSay()
  const local = useLocal()
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const month = todayIn(new Date()).slice(0, 7)
  const scope = { from: asked.get('from') ?? `${month.slice(0, 4)}-01`, to: asked.get('to') ?? month }
  const institution = asked.get('institution') ?? ''
  const show = (part: Record<string, string>) =>
    go(`/administration/settlement${query({ ...scope, institution, ...part })}`, { replace: true })
  const { data, error } = useQuery({
    queryKey: ['settlement', scope],
    queryFn: ({ signal }) => read<{ lines: readonly Line[] }>(`/agent-settlement${query(scope)}`, signal),
    placeholderData: (before) => before,
  })
  const lines = data?.lines ?? []
  const shown = lines.filter((line) => !institution || line.institution.id === institution)
  const institutions = [...new Map(lines.map((line) => [line.institution.id, local(line.institution.name)]))]
  const bars = institutions.map(([id, name]) => ({
    id,
    name,
    value: lines.reduce((sum, line) => sum + (line.institution.id === id ? line.cases : 0), 0),
  }))
  const save = () =>
    saveCsv(
      `settlement-${scope.from}-${scope.to}`,
      csvOf(
        [
          say('settlement.institution'),
          say('settlement.month'),
          say('settlement.item'),
          say('settlement.cases'),
          say('settlement.fee'),
        ],
        shown.map((line) => [
          local(line.institution.name),
          line.month,
          local(line.item.name),
          line.cases,
          yuan(line.feeFen),
        ]),
      ),
    )
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('settlement.title')}</h1>
        <div className="filters">
          <input
            type="month"
            className="pick"
            aria-label={say('settlement.from')}
            value={scope.from}
            max={scope.to}
            onChange={(event) => event.target.value && show({ from: event.target.value })}
          />
          –
          <input
            type="month"
            className="pick"
            aria-label={say('settlement.to')}
            value={scope.to}
            min={scope.from}
            max={month}
            onChange={(event) => event.target.value && show({ to: event.target.value })}
          />
          <select
            className="pick"
            aria-label={say('settlement.institution')}
            value={institution}
            onChange={(event) => show({ institution: event.target.value })}
          >
            <option value="">{say('settlement.all')}</option>
            {institutions.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </header>
      <p className="muted">{say('settlement.what')}</p>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data && shown.length === 0 && <p className="panel">{say('settlement.none')}</p>}
      {shown.length > 0 && (
        <>
          <PictureOrTable
            title={say('settlement.chart')}
            onCsv={save}
            picture={
              <LazyEchart
                height={Math.max(140, Math.min(bars.length, 15) * 36 + 60)}
                option={{ ...seriesOption('count', 'organ', bars), grid }}
              />
            }
            table={<Bars bars={bars} />}
          />
          <Lines lines={shown} />
        </>
      )}
    </div>
  )
}

function Bars({ bars }: { bars: readonly { id: string; name: string; value: number }[] }) {
  const say = useAgentSay()
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{say('settlement.institution')}</th>
          <th>{say('settlement.cases')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ id, name, value }) => (
          <tr key={id}>
            <td>{name}</td>
            <td className="count">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const say = useAgentSay()
  const local = useLocal()
  const [behind, setBehind] = useState<Line>()
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0)
  return (
    <section className="panel">
      <table className="list">
        <thead>
          <tr>
            <th>{say('settlement.institution')}</th>
            <th>{say('settlement.month')}</th>
            <th>{say('settlement.item')}</th>
            <th className="count">{say('settlement.cases')}</th>
            <th className="count">{say('settlement.fee')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.institution.id} ${line.month} ${line.item.id}`}>
              <td>{local(line.institution.name)}</td>
              <td>{line.month}</td>
              <td>{local(line.item.name)}</td>
              <td className="count">
                <button
                  type="button"
                  className="link"
                  aria-label={say('settlement.open', {
                    institution: local(line.institution.name),
                    month: line.month,
                    item: local(line.item.name),
                    n: line.cases,
                  })}
                  onClick={() => setBehind(line)}
                >
                  {line.cases}
                </button>
              </td>
              <td className="count">{yuan(line.feeFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {say('settlement.total')}
            </th>
            <td className="count">{sum(({ cases }) => cases)}</td>
            <td className="count">{yuan(sum(({ feeFen }) => feeFen))}</td>
          </tr>
        </tfoot>
      </table>
      {behind && <SettledCases line={behind} onClose={() => setBehind(undefined)} />}
    </section>
  )
}
