// Home: one search field that takes a sentence, then what to carry on with, events in life, domains, nearby sites, progress.
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { CaseLine, DraftLine } from '../api/case.ts'
import type { Heading } from '../api/item.ts'
import { Icon } from '../icon.tsx'
import { type Load, listOf, type PageKey } from './page.ts'
import { SearchForm } from './search-form.tsx'

type HomeProps = {
  lifeEvents: readonly Heading[]
  domains: readonly Heading[]
  drafts: readonly DraftLine[]
  waiting: readonly CaseLine[]
}

/** Reads the headings, and what a signed-in person has open. */
export const loadHome: Load = async ({ fetchJson, viewer, say }) => {
  const [lifeEvents, domains, drafts, cases] = await Promise.all([
    listOf<Heading>(fetchJson('/api/v1/life-events'), 'lifeEvents'),
    listOf<Heading>(fetchJson('/api/v1/domains'), 'domains'),
    viewer ? listOf<DraftLine>(fetchJson('/api/v1/drafts'), 'drafts') : [],
    viewer ? listOf<CaseLine>(fetchJson('/api/v1/cases'), 'cases') : [],
  ])
  const waiting = cases.filter(({ status }) => status === 'supplementing')
  return {
    title: say('home.title'),
    content: <Home lifeEvents={lifeEvents} domains={domains} drafts={drafts.slice(0, 3)} waiting={waiting} />,
  }
}

function Home(props: HomeProps) {
  const say = useSay<PageKey>()
  const examples = (['home.try-1', 'home.try-2', 'home.try-3', 'home.try-4'] as const).map((key) => say(key))
  return (
    <>
      <section className="hero">
        <h1>{say('home.title')}</h1>
        <SearchForm q="" />
        <p className="examples">
          <span>{say('home.try')}</span>
          {examples.map((example) => (
            <a key={example} href={`/search?q=${encodeURIComponent(example)}`}>
              {example}
            </a>
          ))}
        </p>
      </section>
      <Continue {...props} />
      <Tiles title={say('home.life-events')} list={props.lifeEvents} query="lifeEvent" />
      <Tiles title={say('home.domains')} list={props.domains} query="domain" />
      <section className="pair">
        <a className="card card-link" href="/sites">
          <Icon name="site" />
          <span>
            <strong>{say('home.sites')}</strong>
            <span>{say('home.sites-text')}</span>
          </span>
        </a>
        <a className="card card-link" href="/progress">
          <Icon name="progress" />
          <span>
            <strong>{say('nav.progress')}</strong>
            <span>{say('home.progress-text')}</span>
          </span>
        </a>
      </section>
    </>
  )
}

function Continue({ drafts, waiting }: HomeProps) {
  const say = useSay<PageKey>()
  const lang = useLang()
  const local = useLocal()
  if (drafts.length + waiting.length === 0) return null
  return (
    <section aria-labelledby="continue">
      <h2 id="continue">{say('home.continue')}</h2>
      <ul className="rows">
        {waiting.map((line) => (
          <li key={line.caseId}>
            <a className="row row-needs-you" href={`/my/cases/${line.caseId}`}>
              <span className="row-name">{local(line.item.name)}</span>
              <span className="row-note">{say('home.continue-supplement')}</span>
            </a>
          </li>
        ))}
        {drafts.map((draft) => (
          <li key={draft.draftId}>
            <a className="row" href={`/apply/${draft.item.id}?draft=${draft.draftId}`}>
              <span className="row-name">{local(draft.item.name)}</span>
              <span className="row-note">{say('home.continue-draft', { at: momentText(lang, draft.savedAt) })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tiles(props: { title: string; list: readonly Heading[]; query: 'lifeEvent' | 'domain' }) {
  const local = useLocal()
  if (props.list.length === 0) return null
  return (
    <section aria-labelledby={props.query}>
      <h2 id={props.query}>{props.title}</h2>
      <ul className="tiles">
        {props.list.map(({ key, name }) => (
          <li key={key}>
            <a className="tile" href={`/search?${props.query}=${key}`}>
              {local(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
