import { expect, it } from 'vitest'
import { shiftAt, shiftsIn, weekOf } from './shifts.ts'

it('a week runs from Monday to Sunday, whichever of its days is named, over the end of a year too', () => {
  const week = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']
  for (const on of week) expect(weekOf(on)).toEqual(week)
})

it('a hall has the shifts in which it is open', () => {
  const [morning, afternoon] = [
    { from: '09:00', until: '12:00' },
    { from: '14:00', until: '18:00' },
  ]
  expect(shiftsIn([morning, afternoon])).toEqual(['morning', 'afternoon'])
  expect(shiftsIn([morning])).toEqual(['morning'])
  expect(shiftsIn([afternoon])).toEqual(['afternoon'])
  expect(shiftsIn([{ from: '09:00', until: '17:00' }])).toEqual(['morning', 'afternoon'])
  expect(shiftsIn([])).toEqual([])
})

it('the afternoon begins at one', () => {
  expect([shiftAt(779), shiftAt(780)]).toEqual(['morning', 'afternoon'])
})
