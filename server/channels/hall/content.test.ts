import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentFaults, HallFile, readHall } from './content.ts'

test('the published schema is the one that the file is read by', () => {
  const published = JSON.parse(readFileSync('catalogue/schema/hall.schema.json', 'utf8')) as Record<string, unknown>
  const { $schema, $id, title, ...rest } = published
  expect([$schema, $id, title]).toEqual([
    'https://json-schema.org/draft/2020-12/schema',
    'https://yichuang.gov/schema/hall.schema.json',
    expect.any(String),
  ])
  expect(rest).toEqual(JSON.parse(JSON.stringify(HallFile)))
})

test('the pack’s hall is sound, and a broken one names what is wrong', () => {
  const hall = readHall('catalogue/hall')
  const [general] = hall.groups
  expect(contentFaults(hall)).toEqual([])
  const broken = {
    ...hall,
    groups: [...hall.groups.slice(1), ...(general ? [{ ...general, letter: 'B' }] : [])],
    classes: hall.classes.slice(1, 3),
  }
  expect(contentFaults(broken).join('\n')).toMatch(/letters[\s\S]*first group[\s\S]*by appointment[\s\S]*last class/)
})
