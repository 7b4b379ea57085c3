import { Link } from 'wouter'
import { dayText, momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { ItemLine } from '../../api/authoring.ts'
import { useItemsSay } from '../items-words.tsx'
import { StateMark } from '../state-mark.tsx'

/** Items with their state, what is in work and by whom, and how many cases are open. */
export function ItemTable(props: { items: readonly ItemLine[]; domainName: (key: string) => string }) {
  const say = useItemsSay()
  return (
    <table className="list items-list">
      <thead>
        <tr>
          <th>{say('items.column.name')}</th>
          <th>{say('items.domain')}</th>
          <th>{say('items.state')}</th>
          <th>{say('items.column.version')}</th>
          <th>{say('items.column.revision')}</th>
          <th className="count">{say('items.column.open-cases')}</th>
        </tr>
      </thead>
      <tbody>
        {props.items.map((item) => (
          <Line key={item.id} item={item} domain={props.domainName(item.domain)} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ item, domain }: { item: ItemLine; domain: string }) {
  const say = useItemsSay()
  const local = useLocal()
  const lang = useLang()
  const { id, name, code, version, standing, revision } = item
  return (
    <tr>
      <td className="wide">
        <Link href={`/administration/items/${id}`}>{local(name) || id}</Link>
        <small className="muted number">{code}</small>
      </td>
      <td>{domain}</td>
      <td>
        <StateMark state={version === null ? 'new' : standing.kind} />
      </td>
      <td>{version === null ? '' : say('items.version', { n: version })}</td>
      <td>
        {revision && (
          <Link href={`/administration/items/${id}/revisions/${revision.revisionId}`} className="in-work">
            <StateMark state={revision.state} />
            <small>
              {revision.state === 'approved'
                ? say('item.effective', { day: dayText(lang, revision.effectiveOn) })
                : say('items.saved-by', { name: revision.savedBy, at: momentText(lang, revision.savedAt) })}
            </small>
          </Link>
        )}
      </td>
      <td className="count">{item.openCases || ''}</td>
    </tr>
  )
}
