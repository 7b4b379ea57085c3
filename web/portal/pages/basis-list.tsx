import { useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import type { PageKey } from './page.ts'

/** The legal basis of an item; what was assumed says so. */
export function BasisList({ basis }: { basis: Guide['basis'] }) {
  const say = useSay<PageKey>()
  return (
    <ul className="plain-list">
      {basis.map(({ name, clause, mark }) => (
        <li key={`${name}${clause}`}>
          {name}
          {clause}
          {mark === 'assumed' && <span className="tag">{say('guide.basis-assumed')}</span>}
        </li>
      ))}
    </ul>
  )
}
