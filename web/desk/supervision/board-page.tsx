// The board of a supervisor: how many cases stand in which colour, where, and which are the most urgent. Every number leads to its cases.
import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { Link, useLocation, useSearch } from 'wouter'
import { timeText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import { query, read } from '../api/http.ts'
import type { Board, Watched } from '../api/supervision.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { casesAddress, colours, type Dimension, dimensions, memberOf, readBoard } from './board-address.ts'
import { BoardBreakdown } from './board-breakdown.tsx'
import { CaseTable } from './case-table.tsx'
import { DeparturesPanel } from './departures-panel.tsx'
import { SupervisionWords, useSupervisionSay } from './supervision-words.tsx'

export function BoardPage() {
  return (
    <SupervisionWords>
      <Page />
    </SupervisionWords>
  )
}

function Page() {
  const say = useSupervisionSay()
  const lang = useLang()
  const [, go] = useLocation()
  const { by, kind, ...filters } = readBoard(useSearch())
  const where = { division: filters.division, organ: filters.organ }
  const board = useQuery({
    queryKey: ['board', where],
    queryFn: ({ signal }) => read<Board>(`/supervision/board${query(where)}`, signal),
    refetchInterval: 15_000,
  })
  if (board.isPending) return <Skeleton active title={false} className="page-loading" />
  if (!board.data) return <ProblemNote error={board.error} />
  const { asOf, cases, steps, urgent, urgentSteps } = board.data
  const counts = kind === 'case' ? cases : steps
  const lines = { district: board.data.byDistrict, organ: board.data.byOrgan, item: board.data.byItem }[by]
  return (
    <div className="board">
      <header className="page-head">
        <h1>{say('board.title')}</h1>
        <Segmented<Watched>
          aria-label={say('board.watched')}
          value={kind}
          onChange={(next) => go(`/supervision${query({ ...where, by, kind: next })}`, { replace: true })}
          options={[
            { value: 'case', label: say('board.watched.case') },
            { value: 'step', label: say('board.watched.step') },
          ]}
        />
        <span className="muted">{say('board.as-of', { at: timeText(lang, asOf) })}</span>
      </header>
      <nav className="tiles" aria-label={say('board.colours')}>
        {colours.map((colour) => (
          <Link key={colour} href={casesAddress({ ...where, kind, colour })} className="tile" data-colour={colour}>
            <span>{say(`colour.${colour}`)}</span>
            <b>{counts[memberOf[colour]].toLocaleString()}</b>
            <small>{say(`board.what.${colour}`)}</small>
          </Link>
        ))}
      </nav>
      <div className="board-columns">
        <BoardBreakdown
          by={by}
          kind={kind}
          lines={lines}
          tools={
            <Segmented<Dimension>
              size="small"
              aria-label={say('board.by')}
              value={by}
              onChange={(next) => go(`/supervision${query({ ...where, kind, by: next })}`, { replace: true })}
              options={dimensions.map((value) => ({ value, label: say(`board.by.${value}`) }))}
            />
          }
        />
        <section className="panel" aria-label={say('board.urgent')}>
          <h2>{say('board.urgent')}</h2>
          <CaseTable cases={(kind === 'case' ? urgent : urgentSteps).slice(0, 12)} isShort />
        </section>
      </div>
      <DeparturesPanel by={by} departures={board.data.departures} where={where} />
    </div>
  )
}
