import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { ItemSummary } from '../api/item.ts'
import type { PageKey } from './page.ts'

/** An item in a list: its name, one sentence, and what decides whether to go on: how, how long, how much. */
export function ItemCard(props: { item: ItemSummary }) {
  const local = useLocal()
  const say = useSay<PageKey>()
  const { item } = props
  return (
    <li className="card item-card">
      <h2>
        <a href={`/items/${item.id}`}>{local(item.name)}</a>
      </h2>
      <p>{local(item.summary)}</p>
      <p className="tags">
        <span className={item.channels.depth === 'full-online' ? 'tag tag-good' : 'tag'}>
          {say(`depth.${item.channels.depth}`)}
        </span>
        <span className="tag">
          {item.kind === 'on-the-spot'
            ? say('kind.on-the-spot')
            : say('kind.promised', { n: item.limits.promisedWorkingDays })}
        </span>
        <span className="tag">{say(item.fee.charged ? 'fee.charged' : 'fee.free')}</span>
      </p>
    </li>
  )
}
