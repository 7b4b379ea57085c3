import { expect, test } from 'vitest'
import { at, fieldFindings } from './findings.ts'

const finding = (pointer: string) => ({ part: 'form' as const, pointer, zh: '甲', en: 'a' })

test('a field of the form is known by its own pointer', () => {
  const found = fieldFindings(
    [
      '/form/schema/properties/home/properties/street',
      '/form/schema/properties/kids/items/properties/name',
      '/form/layout/0/title',
    ].map(finding),
  )
  expect(found.map(({ pointer }) => pointer)).toEqual(['/home/street', '/kids/*/name', '/layout/0/title'])
})
test('what is wrong below a place is wrong there, and not at one whose name only begins alike', () => {
  expect(at([finding('/name/zh'), finding('/names')], '/name')).toHaveLength(1)
})
