// How honest the estimates are: what each ticket was told and how long it really took, as a plot, a table and CSV, and the sum of it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { timeText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Measured } from '../api/hall.ts'
import { query, read } from '../api/http.ts'
import { csvOf } from '../charts/csv.ts'
import { LazyEchart } from '../charts/lazy-echart.tsx'
import { PictureOrTable } from '../charts/picture-or-table.tsx'
import { saveCsv } from '../charts/save-csv.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { estimatesOption } from './estimates-option.ts'
import { useHallSay } from './hall-words.tsx'

const minutes = (seconds: number): number => Math.round(seconds / 6) / 10

export function EstimatesPage({ siteId }: { siteId: string }) {
  const say = useHallSay()
  const local = useLocal()
  const lang = useLang()
  const [days, setDays] = useState<{ from?: string; until?: string }>({})
  const { data, error } = useQuery({
    queryKey: ['estimates', siteId, days],
    queryFn: ({ signal }) => read<Measured>(`/halls/${encodeURIComponent(siteId)}/estimates${query(days)}`, signal),
  })
  const rows = data?.tickets ?? []
  const head = (
    ['on', 'came', 'number', 'group', 'ahead', 'windows', 'estimate', 'range', 'real', 'error'] as const
  ).map((key) => say(`hall.${key}`))
  const cells = rows.map((row) => [
    row.on,
    timeText(lang, row.arrivedAt),
    row.number,
    local(row.group),
    row.ahead,
    row.windows,
    minutes(row.estimatedSeconds),
    `${minutes(row.lowSeconds)}–${minutes(row.highSeconds)}`,
    minutes(row.realSeconds),
    minutes(row.estimatedSeconds - row.realSeconds),
  ])
  const summary = data?.summary
  return (
    <>
      <header className="hall-head">
        <h1>{say('hall.tab-estimates')}</h1>
        {(['from', 'until'] as const).map((key) => (
          <label key={key}>
            {say(`hall.${key}`)}{' '}
            <input
              type="date"
              className="line"
              value={days[key] ?? data?.[key] ?? ''}
              onChange={(event) => setDays({ ...days, [key]: event.target.value || undefined })}
            />
          </label>
        ))}
        {rows.some(({ demonstration }) => demonstration) && <span className="muted">{say('hall.demo')}</span>}
      </header>
      <ProblemNote error={error} />
      {summary && summary.inRange !== null && (
        <div className="tiles">
          <Tile name={say('hall.count')} value={String(summary.count)} />
          <Tile name={say('hall.in-range')} value={`${Math.round(summary.inRange * 100)}%`} />
          <Tile
            name={say('hall.mean-error')}
            value={say('hall.minutes', { n: minutes(summary.meanErrorSeconds ?? 0) })}
          />
          <Tile name={say('hall.bias')} value={say('hall.minutes', { n: minutes(summary.biasSeconds ?? 0) })} />
        </div>
      )}
      {data && rows.length === 0 && <p className="panel muted">{say('hall.no-measured')}</p>}
      {rows.length > 0 && (
        <PictureOrTable
          title={say('hall.chart')}
          picture={
            <LazyEchart
              height={320}
              option={estimatesOption(rows, { told: say('hall.estimate'), real: say('hall.real') })}
            />
          }
          table={
            <table className="list">
              <thead>
                <tr>
                  {head.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {cells.map((row, index) => (
                  <tr key={rows[index]?.ticketId}>
                    {row.map((cell, column) => (
                      <td key={head[column]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          }
          onCsv={() => saveCsv(`estimates-${siteId}`, csvOf(head, cells))}
        />
      )}
    </>
  )
}

function Tile({ name, value }: { name: string; value: string }) {
  return (
    <div className="tile">
      <span>{name}</span>
      <b>{value}</b>
    </div>
  )
}
