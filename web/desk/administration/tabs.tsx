// Under one entry of the bar the pages of the service administration stand side by side as tabs. A new page is a row here.
import { Link, useLocation } from 'wouter'
import { type DeskKey, useDeskSay } from '../say.ts'
import { useStaff } from '../session/staff.tsx'

const tabs = [
  ['items', 'administration.items'],
  ['powers', 'administration.powers'],
  ['consistency', 'administration.consistency'],
  ['onboarding', 'administration.onboarding'],
  ['devices', 'administration.devices'],
  ['passes', 'administration.passes'],
  ['agents', 'administration.agents'],
  ['settlement', 'administration.settlement'],
  ['integrators', 'administration.integrators'],
  ['sso-sites', 'administration.sso-sites'],
  ['sharing', 'administration.sharing'],
] as const satisfies readonly (readonly [string, DeskKey])[]

/** Tabs for administrators only. */
const administrators = new Set<string>(['devices', 'passes', 'agents', 'integrators', 'sso-sites'])

/** The tabs, the one that is open marked. */
export function AdministrationTabs() {
  const say = useDeskSay()
  const [place] = useLocation()
  const { posts } = useStaff()
  const isAdministrator = posts.some(({ post }) => post === 'administrator')
  const writesOnly = posts.every(({ post }) => post === 'item-editor')
  const open = tabs.filter(
    ([path]) => (isAdministrator || !administrators.has(path)) && !(writesOnly && path === 'sharing'),
  )
  return (
    <nav className="tabs" aria-label={say('part.administration')}>
      {open.map(([path, words]) => (
        <Link
          key={path}
          href={`/administration/${path}`}
          aria-current={place.startsWith(`/administration/${path}`) ? 'page' : undefined}
        >
          {say(words)}
        </Link>
      ))}
    </nav>
  )
}
