// The whole guide in a frame of another site: without script and without anybody's data. What is filled in is filled in with us, so the check of
// oneself is left out, and every link opens a window of its own.
import { useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import { districtIn, queryOf } from './district.ts'
import { GuidePage } from './guide.tsx'
import { bodyOf, type Load, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'

/** Reads the item. */
export const loadFramedGuide: Load = async ({ part, url, fetchJson, say, lang }) => {
  const district = districtIn(url)
  const asked = `/api/v1/items/${encodeURIComponent(part.id ?? '')}${district ? `?district=${district}` : ''}`
  const guide = await bodyOf<Guide>(fetchJson(asked))
  const frame = { isBare: true, isFramed: true } as const
  if (!guide) return { ...plainPage(404, say('guide.not-found'), say('guide.not-found-text')), ...frame }
  return {
    ...frame,
    title: lang === 'en' ? (guide.name.en ?? guide.name.zh) : guide.name.zh,
    canonical: `/items/${guide.id}${queryOf(guide)}`,
    content: <FramedGuide guide={guide} />,
  }
}

function FramedGuide({ guide }: { guide: Guide }) {
  const say = useSay<PageKey>()
  return (
    <>
      <GuidePage guide={guide} held={undefined} check={undefined} />
      <p className="small">{say('embed.by', { name: say('site.name') })}</p>
    </>
  )
}
