// What ECharts is told: days as a line, comparisons as bars with the largest on top. Shares begin at 0 %.
import type { Grouping, Unit } from '../api/supervision.ts'
import { palette } from '../charts/palette.ts'
import { valueText } from './value-text.ts'

type Point = { name: string; value: number | null }

/** The chart of a series; at most 15 bars. */
export const seriesOption = (unit: Unit, by: Grouping, points: readonly Point[]) => {
  const value = {
    type: 'value' as const,
    min: 0,
    ...(unit === 'count' && { minInterval: 1 }),
    axisLabel: { formatter: (n: number) => (unit === 'rate' ? `${Math.round(n * 100)}%` : String(n)) },
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
      valueFormatter: (n: unknown) => valueText(unit, typeof n === 'number' ? n : null),
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
