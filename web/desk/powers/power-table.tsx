import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { useAdministrationSay } from '../administration/administration-words.tsx'
import type { PowerLine } from '../api/powers.ts'

/** A line per item, power, level and holder; the item stands once before its lines. */
export function PowerTable({ lines }: { lines: readonly PowerLine[] }) {
  const say = useAdministrationSay()
  const groups = [...Map.groupBy(lines, ({ item }) => item.id)]
  if (lines.length === 0) return <p className="muted">{say('powers.none')}</p>
  return (
    <table className="list powers-list">
      <thead>
        <tr>
          <th>{say('powers.item')}</th>
          <th>{say('filter.power')}</th>
          <th>{say('filter.level')}</th>
          <th>{say('powers.function')}</th>
          <th>{say('powers.holder')}</th>
          <th>{say('powers.steps')}</th>
        </tr>
      </thead>
      {groups.map(([id, own]) => (
        <tbody key={id}>
          {own.map((line, i) => (
            <PowerRow
              key={`${line.power}${line.level}${line.function.key}${line.by}`}
              line={line}
              span={i === 0 ? own.length : 0}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function PowerRow({ line, span }: { line: PowerLine; span: number }) {
  const say = useAdministrationSay()
  const local = useLocal()
  const comma = useLang() === 'zh' ? '、' : ', '
  const names = line.units.map(({ name }) => local(name))
  const holder = names.length > 0 ? names.slice(0, 2).join(comma) : say(`powers.by.${line.by}`)
  return (
    <tr>
      {span > 0 && (
        <th scope="rowgroup" rowSpan={span}>
          {local(line.item.name)}
          <small className="muted">{line.item.code}</small>
          {line.isVariant && (
            <span className="mark" data-state="excepted">
              {say('powers.variant')}
            </span>
          )}
        </th>
      )}
      <td>{say(`power.${line.power}`)}</td>
      <td>{say(`level.${line.level}`)}</td>
      <td>{local(line.function.name)}</td>
      <td className="holder" title={names.join('\n')}>
        {names.length > 2 ? say('powers.and-more', { name: holder, n: names.length }) : holder}
      </td>
      <td className="holder">{line.steps.map((step) => local(step)).join(comma)}</td>
    </tr>
  )
}
