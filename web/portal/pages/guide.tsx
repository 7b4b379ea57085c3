// The guide of an item: on top the five facts people ask and one button, then conditions, materials, flow chart, basis.

import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import { BasisList } from './basis-list.tsx'
import { BenchmarkTables } from './benchmark-table.tsx'
import { DistrictSwitch } from './district-switch.tsx'
import { GuideFacts } from './guide-facts.tsx'
import type { GuideProps } from './guide-have.ts'
import { GuideMaterials } from './guide-materials.tsx'
import { bodyOf, type Load, listOf, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'
import { loadSelfCheck, SelfCheck, type SelfCheckProps } from './self-check.tsx'

/** Reads the item, and which licences the signed-in person already holds. */
export const loadGuide: Load = async (visit) => {
  const { part, url, fetchJson, viewer, say, lang } = visit
  const id = encodeURIComponent(part.id ?? '')
  const district = /^\d{6}$/.exec(url.searchParams.get('district') ?? '')?.[0]
  const [answer, licences] = await Promise.all([
    bodyOf<Guide | { item: Guide }>(fetchJson(`/api/v1/items/${id}${district ? `?district=${district}` : ''}`)),
    viewer ? listOf<{ type: string }>(fetchJson('/api/v1/licences'), 'licences') : [],
  ])
  if (!answer) return plainPage(404, say('guide.not-found'), say('guide.not-found-text'), { search: true })
  const guide = 'item' in answer ? answer.item : answer
  const held = new Set(licences.map(({ type }) => type))
  return {
    title: lang === 'en' ? (guide.name.en ?? guide.name.zh) : guide.name.zh,
    content: <GuidePage guide={guide} held={viewer ? held : undefined} check={await loadSelfCheck(visit, guide)} />,
  }
}

function GuidePage(props: GuideProps & { check: SelfCheckProps | undefined }) {
  const local = useLocal()
  const say = useSay<PageKey>()
  const lang = useLang()
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
      <Buttons {...props} />
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
      <section aria-labelledby="flow">
        <h2 id="flow">{say('guide.flow')}</h2>
        <Steps {...props} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <figure className="chart" tabIndex={0} aria-label={say('guide.flow')}>
          <img
            src={`/api/v1/items/${guide.edition ?? guide.id}/chart.svg?kind=flow&lang=${lang}`}
            alt={say('guide.flow-alt', { name: local(guide.name) })}
            loading="lazy"
          />
        </figure>
        {guide.result && (
          <p>
            {say('guide.result')} <strong>{local(guide.result.name)}</strong>
          </p>
        )}
      </section>
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
        </>
      ) : (
        <a className="button button-large" href={windows}>
          {say('guide.find-window')}
        </a>
      )}
    </p>
  )
}

// The chart in words: what a phone shows best and a screen reader can read.
function Steps({ guide }: GuideProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  return (
    <ol className="steps">
      {guide.steps?.map((step) => (
        <li key={step.nodeId}>
          <strong>{local(step.name)}</strong>
          <small>
            {local(step.unitName)}
            {step.limitWorkingDays ? ` · ${say('unit.working-days', { n: step.limitWorkingDays })}` : ''}
          </small>
        </li>
      ))}
    </ol>
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
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{say('guide.basis')}</h2>
      <BasisList basis={guide.basis} />
      <p className="small">
        <a
          className="link-target"
          href={`/powers/${guide.id}${guide.district ? `?district=${guide.district.slice(0, 6)}` : ''}`}
        >
          {say('guide.powers')}
        </a>
        <br />
        {say('guide.code')} {guide.code} · {say('guide.version', { n: guide.version })}
      </p>
      <p>
        <button type="button" className="button button-quiet" data-print="" hidden>
          {say('guide.print')}
        </button>
      </p>
    </section>
  )
}
