import { expect, test } from 'vitest'
import { speak } from './text.ts'

const say = speak({ materials: '{n} {n|material|materials}, {have} held', plain: '{who}' })

test('a message takes the word for one when there is one, else that for many', () => {
  expect([1, 0, 2, '1'].map((n) => say('materials', { n, have: 1 }))).toEqual([
    ...['1 material, 1 held', '0 materials, 1 held', '2 materials, 1 held', '1 material, 1 held'],
  ])
})
test('what no value fills stays, and a value is never read as a message', () => {
  expect([say('plain'), say('plain', {}), say('plain', { who: '{n|a|b}' })]).toEqual(['{who}', '{who}', '{n|a|b}'])
})
