// The board of 进驻: how much of what must enter has entered, by district, department and domain; every number leads to its lines.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { Link } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import { AdministrationWords, useAdministrationSay } from '../administration/administration-words.tsx'
import { DistrictPick, DomainPick, LevelPick } from '../administration/area-picks.tsx'
import { ExceptionQueue } from '../administration/exception-queue.tsx'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { useFilters } from '../administration/use-filters.ts'
import { query, read } from '../api/http.ts'
import { type EntryBoard, entryStates } from '../api/powers.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { entryFilters, linesAddress, siteLevels } from './entry-address.ts'
import { EntryBreakdown } from './entry-breakdown.tsx'

const groupings = ['district', 'function', 'domain'] as const

export function OnboardingPage() {
  return (
    <AdministrationWords>
      <Page />
    </AdministrationWords>
  )
}

function Page() {
  const say = useAdministrationSay()
  const _local = useLocal()
  const { filters, change } = useFilters('/administration/onboarding', [...entryFilters, 'by'])
  const { by: chosen, state: _state, ...where } = filters
  const by = groupings.find((one) => one === chosen) ?? 'district'
  const board = useQuery({
    queryKey: ['onboarding', where],
    queryFn: ({ signal }) => read<EntryBoard>(`/onboarding${query(where)}`, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = board
  const lines = data && { district: data.byDistrict, function: data.byFunction, domain: data.byDomain }[by]
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('onboarding.title')}</h1>
        <div className="filters">
          <DistrictPick value={filters.district} onChange={(value) => change('district', value)} />
          <DomainPick value={filters.domain} onChange={(value) => change('domain', value)} />
          <LevelPick levels={siteLevels} value={filters.level} onChange={(value) => change('level', value)} />
          <span className="muted">{data && say('onboarding.source', { source: data.source })}</span>
        </div>
      </header>
      <ProblemNote error={board.error} />
      <ExceptionQueue kind="onboarding" />
      {!data && <Skeleton active title={false} />}
      {data && lines && (
        <>
          <nav className="tiles entry-tiles" aria-label={say('onboarding.states')}>
            <Link href={linesAddress({ ...where })} className="tile" data-colour="in-time">
              <span>{say('onboarding.share')}</span>
              <b>{data.all.total > 0 ? `${Math.round((data.all.entered / data.all.total) * 1000) / 10}%` : '—'}</b>
              <small>{say('onboarding.share-what', { entered: data.all.entered, total: data.all.total })}</small>
            </Link>
            {entryStates.map((state) => (
              <Link key={state} href={linesAddress({ ...where, state })} className="tile" data-entry={state}>
                <span>{say(`entry.${state}`)}</span>
                <b>{data.all.counts[state]}</b>
                <small>{say(`entry.what.${state}`)}</small>
              </Link>
            ))}
          </nav>
          {data.acceptedBeforeEntry > 0 && (
            <p className="warning-line" role="status">
              {say('onboarding.accepted-before', { n: data.acceptedBeforeEntry })}
            </p>
          )}
          <EntryBreakdown
            by={by}
            lines={lines}
            where={where}
            tools={
              <Segmented
                size="small"
                aria-label={say('board.by')}
                value={by}
                onChange={(next) => change('by', next === 'district' ? '' : next)}
                options={groupings.map((value) => ({ value, label: say(`onboarding.by.${value}`) }))}
              />
            }
          />
        </>
      )}
    </div>
  )
}
