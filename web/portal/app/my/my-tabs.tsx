import { Link } from 'wouter'
import { useAppSay } from '../say.ts'
import { SignOut } from './sign-out.tsx'

const tabs = [
  ['/my', 'my.tab-cases'],
  ['/my/licences', 'my.tab-licences'],
  ['/my/appointments', 'my.tab-appointments'],
  ['/my/messages', 'my.tab-messages'],
  ['/my/mandates', 'my.tab-mandates'],
] as const
/** What a mandate reaches. */
const reached: readonly string[] = ['/my', '/my/mandates']

/** The parts of my page, and the way out. */
export function MyTabs(props: { at: (typeof tabs)[number][0] }) {
  const say = useAppSay()
  const isActing = document.documentElement.dataset.acting !== undefined
  const shown = tabs.filter(([href]) => !isActing || reached.includes(href))
  return (
    <nav className="tabs" aria-label={say('my.title')}>
      {shown.map(([href, label]) => (
        <Link key={href} href={href} aria-current={href === props.at ? 'page' : undefined}>
          {say(label)}
        </Link>
      ))}
      <SignOut />
    </nav>
  )
}
