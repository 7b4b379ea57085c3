import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import { send } from '../api/http.ts'
import { Live } from '../live/live.tsx'
import { useDeskSay } from '../say.ts'
import type { Part } from '../session/posts.ts'
import { useStaff } from '../session/staff.tsx'
import { ShortcutHelp } from '../shortcuts/shortcut-help.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { postName } from '../sign-in/post-name.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Working } from './working.tsx'

/** Name, parts with their keys (Alt+1 …), who sits here, language, keys, way out. */
export function Bar(props: { parts: readonly Part[] }) {
  const say = useDeskSay()
  const local = useLocal()
  const staff = useStaff()
  const serverState = useQueryClient()
  const [place, go] = useLocation()
  useShortcuts(
    props.parts.map((part, index) => ({ combo: `alt+${index + 1}`, what: `part.${part}`, run: () => go(`/${part}`) })),
  )
  const leave = async () => {
    await send('POST', '/sign-out')
    serverState.clear()
    location.assign('/desk/')
  }
  const post = staff.posts[0]
  return (
    <header className="bar">
      <a className="skip" href="#page">
        {say('desk.skip')}
      </a>
      <Link href="/" className="brand">
        <span className="brand-mark">一窗</span> {say('desk.name')}
      </Link>
      <nav aria-label={say('desk.menu')}>
        {props.parts.map((part) => (
          <Link
            key={part}
            href={`/${part}`}
            aria-current={
              place.startsWith(part === 'inbox' && place.startsWith('/cases') ? '/cases' : `/${part}`)
                ? 'page'
                : undefined
            }
          >
            {say(`part.${part}`)}
          </Link>
        ))}
      </nav>
      {props.parts.includes('colleagues') && <Live />}
      <Link
        href="/account"
        className="bar-who"
        title={[say('desk.account'), ...staff.posts.map((one) => local(one.unitName) || one.unit)].join('\n')}
      >
        <b>{staff.name}</b>
        <span>{post && `${local(post.unitName) || post.unit} · ${postName(say, post.post)}`}</span>
      </Link>
      <ShortcutHelp />
      <LanguageSwitch />
      <button type="button" className="bar-button" onClick={() => void leave()}>
        {say('desk.sign-out')}
      </button>
      <Working />
    </header>
  )
}
