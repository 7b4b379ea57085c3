// The hall at the desk: calling, the appointments of today, the duty roster, estimates against what happened. Of several sites one is chosen.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { query, read } from '../api/http.ts'
import { useStaff } from '../session/staff.tsx'
import '../style/hall.css'
import { AppointmentsPage } from './appointments-page.tsx'
import { EstimatesPage } from './estimates-page.tsx'
import { HallWords, useHallSay } from './hall-words.tsx'
import { PanelPage } from './panel-page.tsx'
import { RosterPage } from './roster/roster-page.tsx'

type Site = { id: string; name: Both }

export function Hall() {
  return (
    <HallWords>
      <Pages />
    </HallWords>
  )
}

/** The sites of somebody's posts: his own as a clerk or their head, those of his division from above. */
function useSites() {
  const { posts } = useStaff()
  const unitsAs = (name: string) => posts.filter(({ post }) => post === name).map(({ unit }) => unit)
  const isClerk = unitsAs('window-clerk').length > 0
  const isHead = unitsAs('head').length > 0
  const own = [...unitsAs('window-clerk'), ...unitsAs('head')]
  const divisions = posts
    .filter(({ post }) => post === 'supervisor' || post === 'administrator')
    .map(({ unit }) => unit.slice(unit.indexOf('@') + 1))
  const { data } = useQuery({
    queryKey: ['sites', ...divisions],
    queryFn: ({ signal }) => read<{ sites: Site[] }>(`/sites${query({ division: divisions[0] })}`, signal),
    staleTime: 600_000,
  })
  const sites = data?.sites.filter(({ id }) => divisions.length > 0 || own.includes(id)) ?? []
  return { sites, isClerk, isHead, isAbove: divisions.length > 0 }
}

function Pages() {
  const say = useHallSay()
  const local = useLocal()
  const { sites, isClerk, isHead, isAbove } = useSites()
  const [chosen, choose] = useState('')
  const siteId = chosen || sites[0]?.id
  const [place] = useLocation()
  const tabs = [
    ...(isClerk
      ? ([
          ['/hall', 'hall.tab-call'],
          ['/hall/appointments', 'hall.tab-appointments'],
        ] as const)
      : []),
    ...(isClerk || isHead ? ([['/hall/roster', 'roster.title']] as const) : []),
    ...(isClerk || isAbove ? ([['/hall/estimates', 'hall.tab-estimates']] as const) : []),
  ]
  const first = isHead ? '/hall/roster' : '/hall/estimates'
  return (
    <>
      <nav className="tabs hall-tabs" aria-label={say('part.hall')}>
        {tabs.map(([path, label]) => (
          <Link key={path} href={path} aria-current={place === path ? 'page' : undefined}>
            {say(label)}
          </Link>
        ))}
        {sites.length > 1 && (
          <label>
            {say('hall.site')}{' '}
            <select className="line" value={siteId} onChange={(event) => choose(event.target.value)}>
              {sites.map((site) => (
                <option key={site.id} value={site.id}>
                  {local(site.name)}
                </option>
              ))}
            </select>
          </label>
        )}
      </nav>
      {siteId && (
        <Switch>
          <Route path="/hall">
            {isClerk ? <PanelPage key={siteId} siteId={siteId} /> : <Redirect to={first} replace />}
          </Route>
          <Route path="/hall/appointments">
            <AppointmentsPage siteId={siteId} />
          </Route>
          <Route path="/hall/roster">
            <RosterPage key={siteId} siteId={siteId} />
          </Route>
          <Route path="/hall/estimates">
            <EstimatesPage siteId={siteId} />
          </Route>
        </Switch>
      )}
    </>
  )
}
