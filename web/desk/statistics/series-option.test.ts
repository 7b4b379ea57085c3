import { expect, test } from 'vitest'
import { seriesOption } from './series-option.ts'

test('days keep their order as a line', () => {
  const option = seriesOption('count', 'day', [
    { name: '2026-03-02', value: 1 },
    { name: '2026-03-03', value: 9 },
  ])
  expect(option.series[0]).toMatchObject({ type: 'line', data: [1, 9] })
})

test('comparisons are bars, the largest on top, what was not counted last', () => {
  const option = seriesOption('rate', 'district', [
    { name: 'a', value: null },
    { name: 'b', value: 0.5 },
    { name: 'c', value: 0.9 },
  ])
  expect(option.series[0]).toMatchObject({ type: 'bar', data: [0.9, 0.5, null] })
  expect(option.xAxis).toMatchObject({ min: 0 })
})
