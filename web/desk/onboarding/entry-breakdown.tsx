// Stacked bars of what must enter, or the same as a table; what is behind on the left, so that it is seen first.
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import { useAdministrationSay } from '../administration/administration-words.tsx'
import { type EntryGroup, entryStates } from '../api/powers.ts'
import { csvOf } from '../charts/csv.ts'
import { LazyEchart } from '../charts/lazy-echart.tsx'
import { entryPalette } from '../charts/palette.ts'
import { PictureOrTable } from '../charts/picture-or-table.tsx'
import { saveCsv } from '../charts/save-csv.ts'
import { type EntryFilters, linesAddress } from './entry-address.ts'

type BreakdownProps = {
  by: 'district' | 'function' | 'domain'
  lines: readonly EntryGroup[]
  where: Partial<EntryFilters>
  tools: ReactNode
}

export function EntryBreakdown({ by, lines, where, tools }: BreakdownProps) {
  const say = useAdministrationSay()
  const local = useLocal()
  const [, go] = useLocation()
  const drawn = lines.slice(0, 14)
  const share = ({ entered, total }: EntryGroup) => (total > 0 ? Math.round((entered / total) * 1000) / 10 : 100)
  const head = [
    say(`onboarding.by.${by}`),
    say('onboarding.share'),
    ...entryStates.map((state) => say(`entry.${state}`)),
  ]
  const toLines = (key: string) =>
    linesAddress({ ...where, [by]: by === 'district' ? key.slice(0, 6) : key, state: 'behind' })
  const option = {
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e3eaea' } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: drawn.map((line) => `${local(line.name)} ${share(line)}%`),
      axisTick: { show: false },
      axisLabel: { width: 190, overflow: 'truncate', color: '#14262a' },
    },
    series: entryStates.map((state) => ({
      name: say(`entry.${state}`),
      type: 'bar',
      stack: 'all',
      barMaxWidth: 20,
      cursor: 'pointer',
      itemStyle: { color: entryPalette[state] },
      data: drawn.map(({ counts }) => counts[state]),
    })),
  }
  return (
    <PictureOrTable
      title={say('onboarding.where')}
      tools={tools}
      onCsv={() =>
        saveCsv(
          `onboarding-${by}`,
          csvOf(
            head,
            lines.map((line) => [local(line.name), share(line), ...entryStates.map((state) => line.counts[state])]),
          ),
        )
      }
      picture={
        <LazyEchart
          option={option}
          height={Math.max(220, drawn.length * 30 + 60)}
          onPick={(index) => drawn[index] && go(toLines(drawn[index].key))}
        />
      }
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
                  <Link href={toLines(line.key)}>{local(line.name)}</Link>
                </td>
                <td className="count">{share(line)}%</td>
                {entryStates.map((state) => (
                  <td key={state} className="count">
                    {line.counts[state]}
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
