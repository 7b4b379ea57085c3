// The frame of every portal page: head, skip link, header with its switches, content, footer, main navigation (at the bottom of
// a phone, in the header of a wide screen). No inline script or style, so that a strict content security policy holds.
import type { ReactNode } from 'react'
import { useLang, useSay } from '../ui/i18n/index.ts'
import { Icon, type IconName } from './icon.tsx'
import { jsonInPage } from './pages/guide-linked-data.ts'
import type { Page, PageKey } from './pages/page.ts'
import { type Preferences, withPreference } from './preferences.ts'

/** URLs of what the build made. */
export type Assets = {
  styles: readonly string[]
  publicScript?: string
  appScript?: string
  appPreloads?: readonly string[]
}
type DocumentProps = {
  url: URL
  page: Page
  /** Where people reach the platform; empty when nobody said. */
  origin: string
  assets: Assets
  preferences: Preferences
  demo: boolean
  viewer: { name: string; mandate?: { name: string } } | undefined
  /** Whether the content is drawn by the signed-in pages' script. */
  isApp: boolean
  children: ReactNode
}

/** A whole HTML document. */
export function Document(props: DocumentProps) {
  const say = useSay<PageKey>()
  const { assets, preferences } = props
  return (
    <html
      lang={useLang() === 'zh' ? 'zh-CN' : 'en'}
      data-large={preferences.large ? '' : undefined}
      data-theme={preferences.theme}
      data-demo={props.demo ? '' : undefined}
      data-acting={props.viewer?.mandate ? '' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b6b74" />
        <title>{`${props.page.title} · ${say('site.name')}`}</title>
        <Addresses {...props} />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {!props.page.isBare && <Installable />}
        {props.isApp && assets.appPreloads?.map((href) => <link key={href} rel="modulepreload" href={href} />)}
        {!props.page.isBare && <Script src={props.isApp ? assets.appScript : assets.publicScript} />}
      </head>
      {props.page.isBare ? (
        <body className="bare-page">
          <main id="content">{props.children}</main>
        </body>
      ) : (
        <Body {...props} />
      )}
    </html>
  )
}

// What a phone reads to put the portal among its apps.
function Installable() {
  return (
    <>
      <link rel="manifest" href={`/installed/manifest-${useLang()}.webmanifest`} />
      <link rel="icon" href="/installed/icon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/installed/maskable-180.png" />
    </>
  )
}

function Body(props: DocumentProps) {
  const say = useSay<PageKey>()
  return (
    <body className={props.isApp ? 'app-page' : 'public-page'}>
      <a className="skip" href="#content">
        {say('site.skip')}
      </a>
      <Header {...props} />
      <main id="content" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="footer">
        <p>{say('site.footer')}</p>
        <p>
          <a className="link-target" href="/powers">
            {say('powers.title')}
          </a>
        </p>
        <p>{say('site.feedback')}</p>
      </footer>
    </body>
  )
}

/** On every page, while somebody acts for another. */
function Acting({ giver, taker }: { giver: string; taker: string }) {
  const say = useSay<PageKey>()
  return (
    <p className="acting">
      {say('acting.text', { giver, taker })} <a href="/my/mandates">{say('acting.back')}</a>
    </p>
  )
}

// The page's one address, the same in the other language, and what machines read of it.
function Addresses({ page: { canonical, data = [] }, origin }: DocumentProps) {
  if (!canonical) return null
  const address = `${origin}${canonical}`
  const and = canonical.includes('?') ? '&' : '?'
  return (
    <>
      <link rel="canonical" href={address} />
      <link rel="alternate" hrefLang="zh-CN" href={`${address}${and}lang=zh`} />
      <link rel="alternate" hrefLang="en" href={`${address}${and}lang=en`} />
      {data.map((one) => (
        <script
          key={jsonInPage(one)}
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped; entities would not be JSON
          dangerouslySetInnerHTML={{ __html: jsonInPage(one) }}
        />
      ))}
    </>
  )
}

function Script(props: { src: string | undefined }) {
  return props.src ? <script type="module" src={props.src} /> : null
}

function Header(props: DocumentProps) {
  const say = useSay<PageKey>()
  return (
    <header className="header">
      {props.demo && <p className="demo-line">{say('site.demo')}</p>}
      {props.viewer?.mandate && <Acting giver={props.viewer.name} taker={props.viewer.mandate.name} />}
      <div className="header-row">
        <a className="brand" href="/">
          <span className="brand-name">{say('site.name')}</span>
          <span className="brand-line">{say('site.tagline')}</span>
        </a>
        <Switches {...props} />
      </div>
      <Navigation {...props} />
    </header>
  )
}

function Switches({ url, preferences }: DocumentProps) {
  const say = useSay<PageKey>()
  const { lang, large, theme } = preferences
  return (
    <nav className="switches" aria-label={say('switch.label')}>
      <a href={withPreference(url, 'large', large ? '0' : '1')} data-switch="large">
        {say(large ? 'switch.normal' : 'switch.large')}
      </a>
      <a href={withPreference(url, 'lang', lang === 'zh' ? 'en' : 'zh')} lang={lang === 'zh' ? 'en' : 'zh-CN'}>
        {say('switch.lang')}
      </a>
      <a href={withPreference(url, 'theme', theme === 'dark' ? 'light' : 'dark')}>
        {say(theme === 'dark' ? 'switch.light' : 'switch.dark')}
      </a>
    </nav>
  )
}

function Navigation({ url, viewer }: DocumentProps) {
  const say = useSay<PageKey>()
  const links: { href: string; icon: IconName; label: string; paths: RegExp }[] = [
    { href: '/', icon: 'home', label: say('nav.home'), paths: /^\/(items|search|$)/ },
    { href: '/progress', icon: 'progress', label: say('nav.progress'), paths: /^\/progress/ },
    { href: '/sites', icon: 'site', label: say('nav.sites'), paths: /^\/sites/ },
    // My page itself is kept without anybody's session, for a time without a network.
    viewer || url.pathname === '/my'
      ? { href: '/my', icon: 'person', label: say('nav.my'), paths: /^\/my/ }
      : { href: '/sign-in', icon: 'person', label: say('nav.sign-in'), paths: /^\/(sign-in|my)/ },
  ]
  return (
    <nav className="site-nav" aria-label={say('nav.label')}>
      {links.map(({ href, icon, label, paths }) => (
        <a key={href} href={href} aria-current={paths.test(url.pathname) ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{label}</span>
        </a>
      ))}
    </nav>
  )
}
