// What stands in for a page when there is no network: what still works. The service worker puts the guides that the phone keeps in their
// place; who opens this address with a network is told that all is well.
import { useSay } from '../../ui/i18n/index.ts'
import type { Load, PageKey } from './page.ts'

export const loadOffline: Load = async ({ say }) => ({ title: say('offline.title'), content: <Offline /> })

function Offline() {
  const say = useSay<PageKey>()
  return (
    <>
      <h1>{say('offline.title')}</h1>
      <p className="lead">{say('offline.text')}</p>
      <section aria-labelledby="works">
        <h2 id="works">{say('offline.works')}</h2>
        <ul className="plain-list">
          <li>{say('offline.draft')}</li>
          <li>{say('offline.guides')}</li>
        </ul>
        <p>
          <a className="button" href="/my">
            {say('offline.my')}
          </a>
        </p>
      </section>
      <section aria-labelledby="kept">
        <h2 id="kept">{say('offline.kept')}</h2>
        <p data-kept-guides="">{say('offline.none')}</p>
      </section>
      <section aria-labelledby="not">
        <h2 id="not">{say('offline.not')}</h2>
        <p>{say('offline.needs')}</p>
      </section>
    </>
  )
}
