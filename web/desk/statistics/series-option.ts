// What ECharts is told: days as a line, comparisons as bars with the largest on top. Shares run from 0 to 100 %.
import type { Grouping, Measure } from '../api/supervision.ts'
import { palette } from '../charts/palette.ts'
import { percentText } from './share.ts'

type Point = { name: string; value: number | null }
const counts: readonly Measure[] = ['submitted', 'concluded']

/** Whether a measure is a share rather than a count. */
export const isShare = (measure: Measure): boolean => !counts.includes(measure)

/** A value as the table and the tip show it. */
export const valueText = (measure: Measure, value: number | null): string =>
  isShare(measure) ? percentText(value) : (value?.toLocaleString('en') ?? '–')

/** The chart of a series; at most 15 bars. */
export const seriesOption = (measure: Measure, by: Grouping, points: readonly Point[]) => {
  const share = isShare(measure)
  const value = {
    type: 'value' as const,
    ...(share ? { min: 0, max: 1 } : { minInterval: 1 }),
    axisLabel: { formatter: (n: number) => (share ? `${Math.round(n * 100)}%` : String(n)) },
    splitLine: { lineStyle: { color: '#e3eaea' } },
  }
  const drawn = by === 'day' ? points : points.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, 15)
  const category = {
    type: 'category' as const,
    data: drawn.map(({ name }) => name),
    axisTick: { show: false },
    axisLabel: { color: '#14262a', width: 180, overflow: 'truncate' as const },
  }
  return {
    grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis' as const,
      valueFormatter: (n: unknown) => valueText(measure, typeof n === 'number' ? n : null),
    },
    xAxis: by === 'day' ? category : value,
    yAxis: by === 'day' ? value : { ...category, inverse: true },
    series: [
      {
        type: by === 'day' ? ('line' as const) : ('bar' as const),
        data: drawn.map((point) => point.value),
        barMaxWidth: 20,
        symbol: 'circle',
        symbolSize: 5,
        itemStyle: { color: palette.primary },
        connectNulls: false,
      },
    ],
  }
}
