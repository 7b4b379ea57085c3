import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('a spreadsheet opens it with Chinese intact', () => {
  expect(csvOf(['区'], [['福田区']])).toBe('\uFEFF区\r\n福田区\r\n')
})

test('commas, quotes and line ends stay inside their cell', () => {
  expect(csvOf(['a'], [['x,"y"\nz']])).toContain('"x,""y""\nz"')
})

test('a cell that begins like a formula is not run, a negative number stays a number', () => {
  expect(csvOf(['a'], [['=1+1']])).toContain("'=1+1")
  expect(csvOf(['a'], [[-1]])).toContain('\r\n-1\r\n')
})
