// The lines behind a number of the board: which item at which level of which district, by when, since when; and what can be done about it.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import { AdministrationWords, useAdministrationSay } from '../administration/administration-words.tsx'
import { DistrictPick, DomainPick, LevelPick } from '../administration/area-picks.tsx'
import { Pick } from '../administration/pick.tsx'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { useFilters } from '../administration/use-filters.ts'
import { address, query, read } from '../api/http.ts'
import { type EntryLine, entryStates } from '../api/powers.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { entryFilters, siteLevels } from './entry-address.ts'
import { EntryTable } from './entry-table.tsx'

const shownAtOnce = 200

export function EntryLinesPage() {
  return (
    <AdministrationWords>
      <Page />
    </AdministrationWords>
  )
}

function Page() {
  const say = useAdministrationSay()
  const _local = useLocal()
  const { filters, change } = useFilters('/administration/onboarding/lines', entryFilters)
  const found = useQuery({
    queryKey: ['onboarding-lines', filters],
    queryFn: ({ signal }) => read<{ lines: EntryLine[] }>(`/onboarding/entries${query(filters)}`, signal),
    placeholderData: keepPreviousData,
  })
  const lines = found.data?.lines ?? []
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <Link href="/administration/onboarding" className="back" aria-label={say('onboarding.title')}>
          ←
        </Link>
        <h1>{say('onboarding.lines')}</h1>
        <div className="filters">
          <Pick
            label={say('onboarding.states')}
            all={say('onboarding.all-states')}
            value={filters.state}
            onChange={(value) => change('state', value)}
            options={[
              ['behind', say('onboarding.behind')],
              ...entryStates.map((state) => [state, say(`entry.${state}`)] as const),
            ]}
          />
          <DistrictPick value={filters.district} onChange={(value) => change('district', value)} />
          <DomainPick value={filters.domain} onChange={(value) => change('domain', value)} />
          <LevelPick levels={siteLevels} value={filters.level} onChange={(value) => change('level', value)} />
          <a className="csv" href={address(`/onboarding/entries${query({ ...filters, format: 'csv' })}`)}>
            CSV
          </a>
          <span className="muted" role="status">
            {found.data && say('onboarding.count', { n: lines.length })}
          </span>
        </div>
      </header>
      <ProblemNote error={found.error} />
      <section className="panel">
        {found.isPending ? <Skeleton active title={false} /> : <EntryTable lines={lines.slice(0, shownAtOnce)} />}
        {lines.length > shownAtOnce && <p className="muted">{say('onboarding.too-many', { n: shownAtOnce })}</p>}
      </section>
    </div>
  )
}
