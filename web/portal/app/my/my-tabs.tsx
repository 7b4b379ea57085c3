import { Link } from 'wouter'
import { ask } from '../http.ts'
import { useAppSay } from '../say.ts'

const tabs = [
  ['/my', 'my.tab-cases'],
  ['/my/licences', 'my.tab-licences'],
  ['/my/appointments', 'my.tab-appointments'],
  ['/my/messages', 'my.tab-messages'],
] as const

/** The parts of my page, and the way out. */
export function MyTabs(props: { at: (typeof tabs)[number][0] }) {
  const say = useAppSay()
  const signOut = () => ask('/sign-out', { method: 'POST', json: {} }).finally(() => location.assign('/'))
  return (
    <nav className="tabs" aria-label={say('my.title')}>
      {tabs.map(([href, label]) => (
        <Link key={href} href={href} aria-current={href === props.at ? 'page' : undefined}>
          {say(label)}
        </Link>
      ))}
      <button type="button" className="button-plain" onClick={() => void signOut()}>
        {say('my.sign-out')}
      </button>
    </nav>
  )
}
