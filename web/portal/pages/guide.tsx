// The guide of an item: on top the five facts people ask and one button, then conditions, a check of oneself, materials, the way
// it goes, questions, contacts, and all elements of the standard folded.

import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import { ClosedLines } from '../closed/closed-lines.tsx'
import { BasisList } from './basis-list.tsx'
import { BenchmarkTables } from './benchmark-table.tsx'
import { districtIn, queryOf } from './district.ts'
import { DistrictSwitch } from './district-switch.tsx'
import { GuideElements } from './guide-elements.tsx'
import { GuideFacts } from './guide-facts.tsx'
import { GuideFlow } from './guide-flow.tsx'
import type { GuideProps } from './guide-have.ts'
import { linkedData } from './guide-linked-data.ts'
import { GuideMaterials } from './guide-materials.tsx'
import { GuideContact, GuideFaq, GuideFees, GuidePlaces } from './guide-more.tsx'
import { bodyOf, type Load, listOf, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'
import { loadSelfCheck, SelfCheck, type SelfCheckProps } from './self-check.tsx'

/** Reads the item, and which licences the signed-in person already holds. */
export const loadGuide: Load = async (visit) => {
  const { part, url, fetchJson, viewer, say, lang, origin } = visit
  const id = encodeURIComponent(part.id ?? '')
  const district = districtIn(url)
  const [answer, licences] = await Promise.all([
    bodyOf<Guide | { item: Guide }>(fetchJson(`/api/v1/items/${id}${district ? `?district=${district}` : ''}`)),
    viewer ? listOf<{ type: string }>(fetchJson('/api/v1/licences'), 'licences') : [],
  ])
  if (!answer) return plainPage(404, say('guide.not-found'), say('guide.not-found-text'), { search: true })
  const guide = 'item' in answer ? answer.item : answer
  const held = new Set(licences.map(({ type }) => type))
  return {
    title: lang === 'en' ? (guide.name.en ?? guide.name.zh) : guide.name.zh,
    canonical: `/items/${guide.id}${queryOf(guide)}`,
    data: linkedData(guide, lang, `${origin}/items/${guide.id}${queryOf(guide)}`, `${origin}/apply/${guide.id}`),
    content: <GuidePage guide={guide} held={viewer ? held : undefined} check={await loadSelfCheck(visit, guide)} />,
  }
}

export function GuidePage(props: GuideProps & { check: SelfCheckProps | undefined }) {
  const local = useLocal()
  const say = useSay<PageKey>()
  const { guide } = props
  return (
    <article className="guide">
      <header className="guide-head">
        <p className="overline">{guide.audience.map((one) => say(`audience.${one}`)).join(' · ')}</p>
        <h1>{local(guide.name)}</h1>
        <p className="lead">{local(guide.summary)}</p>
        {guide.demonstration && (
          <p className="demonstration">{local(guide.provenanceLine) || say('guide.demonstration')}</p>
        )}
      </header>
      <DistrictSwitch guide={guide} />
      <GuideFacts {...props} />
      {guide.closed ? (
        <section className="notice notice-needs-you">
          <ClosedLines closed={guide.closed} />
          <PdfLink guide={guide} />
        </section>
      ) : (
        <Buttons {...props} />
      )}
      <section aria-labelledby="conditions">
        <h2 id="conditions">{say('guide.conditions')}</h2>
        {guide.conditions.length > 0 ? (
          <ul className="plain-list">
            {guide.conditions.map((condition) => (
              <li key={condition.zh}>{local(condition)}</li>
            ))}
          </ul>
        ) : (
          <p>{say('guide.no-conditions')}</p>
        )}
      </section>
      {props.check && <SelfCheck {...props.check} />}
      <BenchmarkTables tables={guide.benchmark} />
      <GuideMaterials {...props} />
      <GuideFlow {...props} />
      <GuideFees {...props} />
      <GuidePlaces {...props} />
      <GuideFaq {...props} />
      <GuideContact {...props} />
      <GuideElements {...props} />
      <Basis {...props} />
      <Related {...props} />
    </article>
  )
}

function Buttons({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const windows = `/sites?item=${guide.id}`
  return (
    <p className="guide-buttons">
      {guide.channels.online ? (
        <>
          <a className="button button-large" href={`/apply/${guide.id}`}>
            {say('guide.apply')}
          </a>
          {guide.channels.window && (
            <a className="link-target" href={windows}>
              {say('guide.also-window')}
            </a>
          )}
          {guide.channels.window && (
            <a className="link-target" href={windows}>
              {say('guide.book')}
            </a>
          )}
        </>
      ) : (
        <a className="button button-large" href={windows}>
          {say('guide.find-window')}
        </a>
      )}
      <PdfLink guide={guide} />
    </p>
  )
}

/** The guide as it is, also of an item that is closed for now: people read it before it opens again. */
function PdfLink({ guide }: Pick<GuideProps, 'guide'>) {
  const say = useSay<PageKey>()
  const lang = useLang()
  return (
    <a className="link-target" href={`/api/v1/items/${guide.id}/guide.pdf${queryOf(guide, { lang })}`}>
      {say('guide.pdf')}
    </a>
  )
}

function Related({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  if (!guide.related?.length) return null
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">{say('guide.related')}</h2>
      <ul className="rows">
        {guide.related.map(({ id, name }) => (
          <li key={id}>
            <a className="row" href={`/items/${id}`}>
              {local(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Basis({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const lang = useLang()
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{say('guide.basis')}</h2>
      <BasisList basis={guide.basis} />
      <p className="small">
        <a className="link-target" href={`/powers/${guide.id}${queryOf(guide)}`}>
          {say('guide.powers')}
        </a>
        <br />
        {guide.inForceSince
          ? say('guide.in-force', { n: guide.version, date: dayText(lang, guide.inForceSince) })
          : say('guide.version', { n: guide.version })}
      </p>
      <p>
        <button type="button" className="button button-quiet" data-print="" hidden>
          {say('guide.print')}
        </button>
      </p>
    </section>
  )
}
