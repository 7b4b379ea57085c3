import { expect, test } from 'vitest'
import { partsFor } from './posts.ts'

const post = (name: string) => ({ unit: 'u', post: name })

test('a window clerk starts in the inbox and has the reception, the colleagues, the hall, the paper under way and the pass', () => {
  expect(partsFor([post('window-clerk')])).toEqual(['inbox', 'reception', 'colleagues', 'hall', 'slips', 'pass'])
})

test('a supervisor starts at the board and has no inbox', () => {
  expect(partsFor([post('supervisor')])).toEqual(['supervision', 'statistics', 'administration', 'hall'])
})

test('several posts open each part once, in the order of the menu', () => {
  expect(partsFor([post('supervisor'), post('decider'), post('reviewer')])).toEqual([
    'inbox',
    'colleagues',
    'supervision',
    'statistics',
    'administration',
    'hall',
    'slips',
    'data',
  ])
})

test('the head of a site has its hall, the head of an organ what it provides', () => {
  expect(partsFor([{ unit: 'centre@440306018000', post: 'head' }])).toEqual(['colleagues', 'hall', 'pass'])
  expect(partsFor([{ unit: 'health@440306000000', post: 'head' }])).toEqual(['colleagues', 'data', 'pass'])
})

test('an unknown post opens nothing', () => {
  expect(partsFor([post('gardener')])).toEqual([])
})
