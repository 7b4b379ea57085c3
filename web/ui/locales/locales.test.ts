import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

const holes = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()

test('both languages have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
})

test.each(Object.entries(zh))('%s has the same holes in both languages', (key, message) => {
  expect(holes(en[key as keyof typeof zh])).toEqual(holes(message))
})
