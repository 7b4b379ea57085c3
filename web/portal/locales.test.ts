import { expect, test } from 'vitest'
import { en as appEn } from './app/locales/en.ts'
import { zh as appZh } from './app/locales/zh.ts'
import { en as pagesEn } from './pages/locales/en.ts'
import { zh as pagesZh } from './pages/locales/zh.ts'

const holes = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()

test.each([
  ['public pages', pagesZh, pagesEn],
  ['signed-in pages', appZh, appEn],
])('the %s have the same keys and holes in both languages', (_, zh, en) => {
  expect(Object.keys(en)).toEqual(Object.keys(zh))
  for (const [key, message] of Object.entries(zh))
    expect([key, holes(Reflect.get(en, key))]).toEqual([key, holes(message)])
})
