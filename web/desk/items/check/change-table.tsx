import { useLocal } from '../../../ui/i18n/index.ts'
import type { Change } from '../../api/authoring.ts'
import { useItemsSay } from '../items-words.tsx'

const parts = ['basic', 'materials', 'form', 'flow', 'rules'] as const

/** What differs, part by part, what it was beside what it becomes. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const say = useItemsSay()
  const local = useLocal()
  if (changes.length === 0) return <p className="muted">{say('difference.none')}</p>
  return (
    <table className="list changes">
      <thead>
        <tr>
          <th>{say('difference.what')}</th>
          <th>{say('difference.before')}</th>
          <th>{say('difference.after')}</th>
        </tr>
      </thead>
      {parts
        .map((part) => [part, changes.filter((change) => change.part === part)] as const)
        .filter(([, of]) => of.length > 0)
        .map(([part, of]) => (
          <tbody key={part}>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {say(`tab.${part}`)} <span className="muted">{of.length}</span>
              </th>
            </tr>
            {of.map((change) => (
              <tr key={`${change.at}${change.name.zh}${change.before?.zh}${change.after?.zh}`}>
                <td>
                  <span className="mark" data-change={change.kind}>
                    {say(`difference.${change.kind}`)}
                  </span>{' '}
                  {local(change.name)}
                </td>
                <td>{change.before && <del>{local(change.before)}</del>}</td>
                <td>{change.after && <ins>{local(change.after)}</ins>}</td>
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  )
}
