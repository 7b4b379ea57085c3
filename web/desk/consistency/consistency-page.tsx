// 各区一致性: items and districts, what differs and whether somebody approved it. By default only items that differ somewhere.

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import { AdministrationWords, useAdministrationSay } from '../administration/administration-words.tsx'
import { DomainPick } from '../administration/area-picks.tsx'
import { ExceptionQueue } from '../administration/exception-queue.tsx'
import { Pick } from '../administration/pick.tsx'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { useFilters } from '../administration/use-filters.ts'
import { read } from '../api/http.ts'
import { cellStates, type Matrix } from '../api/powers.ts'
import { csvOf } from '../charts/csv.ts'
import { saveCsv } from '../charts/save-csv.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { StateMark } from './state-mark.tsx'

export function ConsistencyPage() {
  return (
    <AdministrationWords>
      <Page />
    </AdministrationWords>
  )
}

function Page() {
  const say = useAdministrationSay()
  const local = useLocal()
  const { filters, change } = useFilters('/administration/consistency', ['domain', 'show'])
  const matrix = useQuery({
    queryKey: ['consistency'],
    queryFn: ({ signal }) => read<Matrix>('/consistency', signal),
  })
  const items = (matrix.data?.items ?? []).filter(
    ({ domain, cells }) =>
      (!filters.domain || domain === filters.domain) &&
      (filters.show === 'all' || cells.some(({ state }) => state !== 'aligned')),
  )
  const { districts = [], counts } = matrix.data ?? {}
  const save = () =>
    saveCsv(
      'consistency',
      csvOf(
        [say('powers.item'), ...districts.map(({ name }) => local(name))],
        items.map(({ name, cells }) => [local(name), ...cells.map(({ state }) => say(`consistency.${state}`))]),
      ),
    )
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('consistency.title')}</h1>
        <div className="filters">
          <DomainPick value={filters.domain} onChange={(value) => change('domain', value)} />
          <Pick
            label={say('consistency.show')}
            all={say('consistency.only-different')}
            value={filters.show}
            onChange={(value) => change('show', value)}
            options={[['all', say('consistency.show-all')]]}
          />
          <button type="button" className="csv" onClick={save}>
            CSV
          </button>
        </div>
      </header>
      <ProblemNote error={matrix.error} />
      <ExceptionQueue kind="consistency" />
      {counts && (
        <ul className="plain legend">
          {cellStates.map((state) => (
            <li key={state}>
              <StateMark state={state} /> <b>{counts[state]}</b>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="panel matrix" aria-label={say('consistency.title')} tabIndex={0}>
        {matrix.isPending && <Skeleton active title={false} />}
        {matrix.data && items.length === 0 && <p className="muted">{say('consistency.none')}</p>}
        {items.length > 0 && (
          <table className="list">
            <thead>
              <tr>
                <th>{say('powers.item')}</th>
                {districts.map(({ code, name }) => (
                  <th key={code}>{local(name)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, name, cells }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={`/administration/consistency/${id}`}>{local(name)}</Link>
                  </th>
                  {cells.map((cell) => (
                    <td key={cell.district}>
                      <StateMark state={cell.state} until={cell.expiresOn} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}
