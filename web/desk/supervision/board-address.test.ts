import { expect, test } from 'vitest'
import { casesAddress, filterOf, readBoard } from './board-address.ts'

test('a number on the board leads to its cases', () => {
  expect(casesAddress({ colour: 'overdue', ...filterOf('district', '440303000000') })).toBe(
    '/supervision/cases?colour=overdue&division=440303000000',
  )
})

test('the list reads the filters that the board wrote', () => {
  const address = casesAddress({ colour: 'due-soon', organ: 'health@440303000000' })
  expect(readBoard(address.split('?')[1] ?? '')).toMatchObject({
    colour: 'due-soon',
    organ: 'health@440303000000',
    item: '',
  })
})

test('cases are the start value, steps stand in the address', () => {
  expect(casesAddress({ kind: 'case' })).toBe('/supervision/cases')
  expect(readBoard(casesAddress({ kind: 'step' }).split('?')[1] ?? '').kind).toBe('step')
})

test('the board begins by district, and an unknown colour is no filter', () => {
  expect(readBoard('by=moon&colour=pink')).toMatchObject({ by: 'district', colour: '' })
})
