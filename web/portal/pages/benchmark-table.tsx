// The discretion benchmark (裁量基准) as a table that people read: it is the table that decides, so the same facts give the same advice.
import type { RuleTable } from '../../ui/advice/index.ts'
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { PageKey } from './page.ts'

export function BenchmarkTables({ tables }: { tables: readonly RuleTable[] | null | undefined }) {
  const say = useSay<PageKey>()
  if (!tables?.length) return null
  return (
    <section aria-labelledby="benchmark">
      <h2 id="benchmark">{say('benchmark.title')}</h2>
      <p>{say('benchmark.text')}</p>
      {tables.map((table) => (
        <Table key={table.decision} table={table} />
      ))}
    </section>
  )
}

// On a phone each row is a card whose cells carry their column's name; wide screens show a table.
function Table({ table }: { table: RuleTable }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const heads = [...table.inputs, ...table.outputs].map((head) => local(head))
  return (
    <table className="rule-table">
      <caption>
        {local(table.name)}
        <small>{local(table.policy)}</small>
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">{say('benchmark.source')}</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.id + row.row}>
            {[...row.tests, ...row.outputs].map((cell, i) => (
              <td key={heads[i]} data-head={heads[i]} data-output={i >= row.tests.length ? '' : undefined}>
                {local(cell)}
              </td>
            ))}
            <td data-head={say('benchmark.source')} className="rule-source">
              {local(row.source)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
