// The card of an item for other sites to embed: small, without script, and every link leads to the whole guide in a window of its own.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import { districtIn, queryOf } from './district.ts'
import { isExempt } from './guide-have.ts'
import { bodyOf, type Load, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'

/** Reads the item; the card says what decides whether to go on. */
export const loadEmbed: Load = async ({ part, url, fetchJson, say, lang }) => {
  const district = districtIn(url)
  const asked = `/api/v1/items/${encodeURIComponent(part.id ?? '')}${district ? `?district=${district}` : ''}`
  const guide = await bodyOf<Guide>(fetchJson(asked))
  if (!guide) return { ...plainPage(404, say('guide.not-found'), say('guide.not-found-text')), isBare: true }
  return {
    title: lang === 'en' ? (guide.name.en ?? guide.name.zh) : guide.name.zh,
    canonical: `/items/${guide.id}${queryOf(guide)}`,
    isBare: true,
    content: <EmbedCard guide={guide} query={queryOf(guide, lang === 'en' ? { lang } : {})} />,
  }
}

function EmbedCard({ guide, query }: { guide: Guide; query: string }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const needed = guide.materials.filter(({ required }) => required)
  const exempt = needed.filter(isExempt).length
  const need = exempt ? say('guide.need-exempt', { n: needed.length, exempt }) : say('guide.need', { n: needed.length })
  const time =
    guide.kind === 'on-the-spot'
      ? say('guide.on-the-spot')
      : say('guide.promised', { n: guide.limits.promisedWorkingDays })
  return (
    <article className="card embed-card">
      <h1 className="h-small">{local(guide.name)}</h1>
      <p>{local(guide.summary)}</p>
      <dl className="pairs">
        <dt>{say('guide.fact-need')}</dt>
        <dd>{needed.length === 0 ? say('guide.need-none') : need}</dd>
        <dt>{say('guide.fact-time')}</dt>
        <dd>{time}</dd>
        <dt>{say('guide.fact-cost')}</dt>
        <dd>{local(guide.fee.note) || say(guide.fee.charged ? 'fee.charged' : 'fee.free')}</dd>
      </dl>
      <p className="embed-foot">
        <a className="button" href={`/items/${guide.id}${query}`} target="_blank" rel="noopener">
          {say('embed.open')}
        </a>
        <small>{say('embed.by', { name: say('site.name') })}</small>
      </p>
      {guide.demonstration && (
        <p className="demonstration">{local(guide.provenanceLine) || say('guide.demonstration')}</p>
      )}
    </article>
  )
}
