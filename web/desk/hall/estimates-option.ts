// What ECharts is told: two lines over the tickets in the order of coming, told and real, in minutes.
import type { Measured } from '../api/hall.ts'
import { palette } from '../charts/palette.ts'

export function estimatesOption(rows: Measured['tickets'], words: { told: string; real: string }) {
  const inOrder = rows.toReversed()
  const minutes = (seconds: number) => Math.round(seconds / 6) / 10
  const line = (name: string, data: number[], colour: string, type: 'solid' | 'dashed') => ({
    ...{ name, data, type: 'line' as const, symbolSize: 5 },
    itemStyle: { color: colour },
    lineStyle: { color: colour, type },
  })
  return {
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 4, data: [words.told, words.real] },
    tooltip: { trigger: 'axis' as const },
    xAxis: { type: 'category' as const, data: inOrder.map(({ number, on }) => `${on.slice(5)} ${number}`) },
    yAxis: { type: 'value' as const, min: 0, splitLine: { lineStyle: { color: '#e3eaea' } } },
    series: [
      line(
        words.told,
        inOrder.map(({ estimatedSeconds }) => minutes(estimatedSeconds)),
        palette.primary,
        'dashed',
      ),
      line(
        words.real,
        inOrder.map(({ realSeconds }) => minutes(realSeconds)),
        '#a04b00',
        'solid',
      ),
    ],
  }
}
