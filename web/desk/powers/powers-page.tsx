// The list of powers at the desk: the same table that is public, with the history of what moved where. Filters stand in the address.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useLocal } from '../../ui/i18n/index.ts'
import { AdministrationWords, useAdministrationSay } from '../administration/administration-words.tsx'
import { DistrictPick, DomainPick, LevelPick } from '../administration/area-picks.tsx'
import { Pick } from '../administration/pick.tsx'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { useFilters } from '../administration/use-filters.ts'
import { address, query, read } from '../api/http.ts'
import { type Devolution, levels, type PowerList, powers } from '../api/powers.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { DevolutionTable } from './devolution-table.tsx'
import { PowerTable } from './power-table.tsx'

const path = '/administration/powers'

export function PowersPage() {
  return (
    <AdministrationWords>
      <Page />
    </AdministrationWords>
  )
}

function Page() {
  const say = useAdministrationSay()
  const _local = useLocal()
  const { filters, change } = useFilters(path, ['view', 'district', 'domain', 'level', 'power', 'q'])
  const { view, ...wanted } = filters
  const isHistory = view === 'history'
  const list = useQuery({
    queryKey: ['powers', wanted],
    queryFn: ({ signal }) => read<PowerList>(`/powers${query(wanted)}`, signal),
    placeholderData: keepPreviousData,
    enabled: !isHistory,
  })
  const history = useQuery({
    queryKey: ['devolutions', wanted.district],
    queryFn: ({ signal }) =>
      read<{ devolutions: Devolution[] }>(`/powers/devolutions${query({ district: wanted.district })}`, signal),
    enabled: isHistory,
  })
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('powers.title')}</h1>
        <Segmented
          aria-label={say('powers.view')}
          value={isHistory ? 'history' : 'list'}
          onChange={(next) => change('view', next === 'history' ? 'history' : '')}
          options={[
            { value: 'list', label: say('powers.list') },
            { value: 'history', label: say('powers.history') },
          ]}
        />
        <div className="filters">
          <DistrictPick value={filters.district} onChange={(value) => change('district', value)} />
          {!isHistory && (
            <>
              <DomainPick value={filters.domain} onChange={(value) => change('domain', value)} />
              <LevelPick levels={levels} value={filters.level} onChange={(value) => change('level', value)} />
              <Pick
                label={say('filter.power')}
                all={say('filter.all-powers')}
                value={filters.power}
                onChange={(value) => change('power', value)}
                options={powers.map((power) => [power, say(`power.${power}`)])}
              />
              <input
                type="search"
                className="pick"
                aria-label={say('filter.q')}
                placeholder={say('filter.q')}
                value={filters.q}
                maxLength={100}
                onChange={(event) => change('q', event.target.value)}
              />
              <a className="csv" href={address(`/powers${query({ ...wanted, format: 'csv' })}`)}>
                CSV
              </a>
            </>
          )}
          <a href="/powers" target="_blank" rel="noreferrer">
            {say('powers.public')}
          </a>
        </div>
      </header>
      <ProblemNote error={list.error ?? history.error} />
      <section className="panel">
        {isHistory ? (
          history.data && <DevolutionTable devolutions={history.data.devolutions} />
        ) : list.data ? (
          <PowerTable lines={list.data.lines} />
        ) : (
          <Skeleton active title={false} />
        )}
      </section>
    </div>
  )
}
