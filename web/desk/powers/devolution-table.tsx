import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { useAdministrationSay } from '../administration/administration-words.tsx'
import type { Devolution } from '../api/powers.ts'

/** What moved from which level to which, the newest first. */
export function DevolutionTable({ devolutions }: { devolutions: readonly Devolution[] }) {
  const say = useAdministrationSay()
  const local = useLocal()
  const comma = useLang() === 'zh' ? '、' : ', '
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{say('powers.on')}</th>
          <th>{say('powers.item')}</th>
          <th>{say('filter.power')}</th>
          <th>{say('powers.from')}</th>
          <th>{say('powers.to')}</th>
          <th>{say('powers.where')}</th>
          <th>{say('powers.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {devolutions.map((one) => (
          <tr key={`${one.item.id}${one.power}${one.on}${one.to}`}>
            <td className="number">{one.on}</td>
            <td>{local(one.item.name)}</td>
            <td>{say(`power.${one.power}`)}</td>
            <td>{say(`level.${one.from}`)}</td>
            <td>{say(`level.${one.to}`)}</td>
            <td>{one.divisions.map(({ name }) => local(name)).join(comma)}</td>
            <td className="holder">
              {one.basis.name}
              {one.basis.clause}
              {one.note && ` · ${local(one.note)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
