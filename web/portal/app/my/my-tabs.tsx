import { Link } from 'wouter'
import { useAppSay } from '../say.ts'
import { SignOut } from './sign-out.tsx'

const tabs = [
  ['/my', 'my.tab-cases'],
  ['/my/licences', 'my.tab-licences'],
  ['/my/appointments', 'my.tab-appointments'],
  ['/my/messages', 'my.tab-messages'],
  ['/my/data', 'my.tab-data'],
] as const

/** The parts of my page, and the way out. */
export function MyTabs(props: { at: (typeof tabs)[number][0] }) {
  const say = useAppSay()
  return (
    <nav className="tabs" aria-label={say('my.title')}>
      {tabs.map(([href, label]) => (
        <Link key={href} href={href} aria-current={href === props.at ? 'page' : undefined}>
          {say(label)}
        </Link>
      ))}
      <SignOut />
    </nav>
  )
}
