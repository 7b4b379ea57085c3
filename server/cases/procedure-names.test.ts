import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nameOfRest } from './procedure-names.ts'

it('says every procedure that a flow draws in words of both languages, never by its id', () => {
  const drawn = readdirSync('catalogue/flows').flatMap((file) =>
    [...readFileSync(`catalogue/flows/${file}`, 'utf8').matchAll(/yc:procedure="([^"]+)"/g)].map(([, id = '']) => id),
  )
  expect(drawn).toContain('public-notice')
  for (const id of drawn) expect(Object.values(nameOfRest(id))).not.toContain(id)
})

it('finds the words of what was begun beside the flow, and keeps what it does not know', () => {
  expect(nameOfRest('听证')).toEqual({ zh: '听证', en: 'hearing' })
  expect(nameOfRest('中止办理（不可抗力）').en).toBe('Suspended: force majeure')
  expect(nameOfRest('外地协查')).toEqual({ zh: '外地协查', en: '外地协查' })
})
