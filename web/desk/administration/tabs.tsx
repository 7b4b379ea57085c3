// Under one entry of the bar the pages of the service administration stand side by side as tabs. A new page is a row here.
import { Link, useLocation } from 'wouter'
import { type DeskKey, useDeskSay } from '../say.ts'

const tabs = [
  ['powers', 'administration.powers'],
  ['consistency', 'administration.consistency'],
  ['onboarding', 'administration.onboarding'],
] as const satisfies readonly (readonly [string, DeskKey])[]

/** The tabs, the one that is open marked. */
export function AdministrationTabs() {
  const say = useDeskSay()
  const [place] = useLocation()
  return (
    <nav className="tabs" aria-label={say('part.administration')}>
      {tabs.map(([path, words]) => (
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
