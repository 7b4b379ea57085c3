// The powers of one item: who may do what at which level, in a district by name, its legal basis, and how they moved down (下放) over the years.

import { dayText } from '../../ui/i18n/dates.ts'
import { type Both, useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import type { Devolution, PowerList } from '../api/powers.ts'
import { BasisList } from './basis-list.tsx'
import { bodyOf, type Load, listOf, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'
import { Holder } from './powers-holder.tsx'

/** Reads the lines of one item, its guide for name and basis, and its history. */
export const loadItemPowers: Load = async ({ part, url, fetchJson, say, lang }) => {
  const id = encodeURIComponent(part.id ?? '')
  const district = url.searchParams.get('district') ?? ''
  const query = district ? `&district=${encodeURIComponent(district)}` : ''
  const [guide, list, devolutions] = await Promise.all([
    bodyOf<Guide>(fetchJson(`/api/v1/items/${id}`)),
    bodyOf<PowerList>(fetchJson(`/api/v1/powers?item=${id}${query}`)),
    listOf<Devolution>(fetchJson(`/api/v1/powers/devolutions?item=${id}${query}`), 'devolutions'),
  ])
  if (!guide || !list) return plainPage(404, say('guide.not-found'), say('guide.not-found-text'), { search: true })
  const name = lang === 'en' ? (guide.name.en ?? guide.name.zh) : guide.name.zh
  return {
    title: `${name} · ${say('powers.title')}`,
    content: <ItemPowersPage guide={guide} list={list} devolutions={devolutions} />,
  }
}

type ItemPowersProps = { guide: Guide; list: PowerList; devolutions: readonly Devolution[] }

function ItemPowersPage({ guide, list, devolutions }: ItemPowersProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const comma = useLang() === 'zh' ? '、' : ', '
  const joined = (words: readonly Both[]) => words.map((each) => local(each)).join(comma)
  return (
    <article>
      <p className="overline">
        <a className="link-target" href="/powers">
          {say('powers.title')}
        </a>
      </p>
      <h1>{local(guide.name)}</h1>
      <form method="get" action={`/powers/${guide.id}`} className="inline-form" data-instant="">
        <label htmlFor="district">{say('powers.by-district')}</label>
        <select id="district" name="district" className="control" defaultValue={list.district?.code.slice(0, 6) ?? ''}>
          <option value="">{say('sites.all-city')}</option>
          {list.districts.map(({ code, name }) => (
            <option key={code} value={code.slice(0, 6)}>
              {local(name)}
            </option>
          ))}
        </select>
        <button type="submit" className="button">
          {say('powers.show')}
        </button>
      </form>
      {list.lines[0]?.isVariant && <p className="notice">{say('powers.variant-what')}</p>}
      <section aria-labelledby="who">
        <h2 id="who">{say('powers.who')}</h2>
        <ul className="rows">
          {list.lines.map((line) => (
            <li key={`${line.power}${line.level}${line.function.key}${line.by}`} className="row powers-row">
              <strong>{say(`power.${line.power}`)}</strong>
              <span>
                <Holder line={line} isLong={line.units.length <= 12} />
              </span>
              <small>
                {say('powers.answers', { name: local(line.function.name) })} · {say('powers.steps')}{' '}
                {joined(line.steps)}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{say('powers.history')}</h2>
        {devolutions.length === 0 ? <p>{say('powers.no-history')}</p> : <History devolutions={devolutions} />}
      </section>
      <section aria-labelledby="basis">
        <h2 id="basis">{say('guide.basis')}</h2>
        <BasisList basis={guide.basis} />
        <a className="link-target" href={`/items/${guide.id}`}>
          {say('powers.to-guide')}
        </a>
      </section>
    </article>
  )
}

function History({ devolutions }: { devolutions: readonly Devolution[] }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const lang = useLang()
  return (
    <ol className="timeline">
      {devolutions.map((one) => (
        <li key={`${one.power}${one.on}${one.to}`}>
          <time dateTime={one.on}>{dayText(lang, one.on)}</time>
          <strong>
            {say('powers.moved', {
              power: say(`power.${one.power}`),
              from: say(`level.${one.from}`),
              to: say(`level.${one.to}`),
            })}
          </strong>{' '}
          {one.mark === 'assumed' && <span className="tag">{say('powers.assumed')}</span>}
          <small className="block-line">
            {one.divisions.map(({ name }) => local(name)).join('、')} · {one.basis.name}
            {one.basis.clause}
            {one.note && ` · ${local(one.note)}`}
          </small>
        </li>
      ))}
    </ol>
  )
}
