// Where districts do an item their own way: a switch on its guide, and a line that says whose text this is. Links, so that it works without script.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import type { PageKey } from './page.ts'

/** Nothing where all districts do the item alike. */
export function DistrictSwitch({ guide }: { guide: Guide }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  if (!guide.districts?.length) return null
  const own = guide.districts.find(({ code }) => code === guide.district)
  const choices = [
    { code: '', name: say('guide.district-others') },
    ...guide.districts.map(({ code, name }) => ({ code, name: local(name) })),
  ]
  return (
    <nav className="district-switch" aria-label={say('guide.district')}>
      <p>{own ? say('guide.district-own', { name: local(own.name) }) : say('guide.district-some')}</p>
      <ul>
        {choices.map(({ code, name }) => (
          <li key={code}>
            <a
              href={`/items/${guide.id}${code && `?district=${code.slice(0, 6)}`}`}
              aria-current={code === (guide.district ?? '') ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
