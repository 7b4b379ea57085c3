import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import type { BoardLine, Watched } from '../api/supervision.ts'
import { csvOf } from '../charts/csv.ts'
import { LazyEchart } from '../charts/lazy-echart.tsx'
import { palette } from '../charts/palette.ts'
import { PictureOrTable } from '../charts/picture-or-table.tsx'
import { saveCsv } from '../charts/save-csv.ts'
import { casesAddress, colours, type Dimension, filterOf, memberOf } from './board-address.ts'
import { useSupervisionSay } from './supervision-words.tsx'

/** Counts by district, organ or item, the worst on top as the server sorts them: stacked bars, or the same as a table. */
export function BoardBreakdown(props: { by: Dimension; kind: Watched; lines: readonly BoardLine[]; tools: ReactNode }) {
  const say = useSupervisionSay()
  const local = useLocal()
  const [, go] = useLocation()
  const { by, kind } = props
  const lines = props.lines.map(({ key, name, cases, steps }) => ({
    key,
    name,
    counts: kind === 'case' ? cases : steps,
  }))
  const drawn = lines.slice(0, 12)
  const head = [say(`board.by.${by}`), ...colours.map((colour) => say(`colour.${colour}`))]
  const option = {
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 18 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e3eaea' } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: drawn.map(({ name }) => local(name)),
      axisTick: { show: false },
      axisLabel: { width: 150, overflow: 'truncate', color: '#14262a' },
    },
    series: colours.map((colour) => ({
      name: say(`colour.${colour}`),
      type: 'bar',
      stack: 'all',
      barMaxWidth: 20,
      cursor: 'pointer',
      itemStyle: { color: palette[colour] },
      data: drawn.map(({ counts }) => counts[memberOf[colour]]),
    })),
  }
  const open = (index: number) => {
    const line = drawn[index]
    if (line) go(casesAddress({ kind, ...filterOf(by, line.key) }))
  }
  return (
    <PictureOrTable
      title={say('board.where')}
      tools={props.tools}
      onCsv={() =>
        saveCsv(
          `board-${by}`,
          csvOf(
            head,
            lines.map(({ name, counts }) => [local(name), ...colours.map((colour) => counts[memberOf[colour]])]),
          ),
        )
      }
      picture={<LazyEchart option={option} height={Math.max(220, drawn.length * 30 + 60)} onPick={open} />}
      table={
        <table className="list">
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <td>
                  <Link href={casesAddress({ kind, ...filterOf(by, line.key) })}>{local(line.name)}</Link>
                </td>
                {colours.map((colour) => (
                  <td key={colour} className="count">
                    {line.counts[memberOf[colour]]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
