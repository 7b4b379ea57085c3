import { useSay } from '../../ui/i18n/index.ts'
import type { Load, PageKey } from './page.ts'

/** The frame that the signed-in pages' script fills; says what to do where there is no script. */
export const loadApp: Load = async ({ url, say }) => {
  const [, first] = url.pathname.split('/')
  const title = first?.startsWith('apply')
    ? 'app.title-apply'
    : first === 'sign-in'
      ? 'app.title-sign-in'
      : 'app.title-my'
  return { title: say(title), content: <Shell /> }
}

function Shell() {
  const say = useSay<PageKey>()
  return (
    <div id="app">
      <p className="loading" role="status">
        {say('app.loading')}
      </p>
      <noscript>
        <p className="notice notice-needs-you">{say('app.no-script')}</p>
        <p>
          <a href="/sites">{say('nav.sites')}</a>
        </p>
      </noscript>
    </div>
  )
}
