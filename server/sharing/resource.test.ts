import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkRooms, checkSharing } from '../check-rooms.ts'
import { grantOf, ResourceFile, readResources } from './resource.ts'

test('the published schema is the one that the files are read by', () => {
  const { $schema, $id, title, ...rest } = JSON.parse(readFileSync('catalogue/schema/resource.schema.json', 'utf8'))
  expect([$schema, $id, title]).toEqual([
    'https://json-schema.org/draft/2020-12/schema',
    'https://yichuang.gov/schema/resource.schema.json',
    expect.any(String),
  ])
  expect(rest).toEqual(JSON.parse(JSON.stringify(ResourceFile)))
})

test('the pack’s resources are sound, and every use of them by an item is granted', () => {
  expect(readResources('catalogue/resources').size).toBeGreaterThanOrEqual(12)
  expect(checkSharing('catalogue')).toEqual([])
})

test('a fault is told with file and line', () => {
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-resources-'))
  try {
    cpSync('catalogue', dir, { recursive: true })
    const file = join(dir, 'resources/marriage.yaml')
    const good = readFileSync(file, 'utf8')
    const lineOf = (text: string) => good.split('\n').findIndex((line) => line.includes(text)) + 1
    writeFileSync(
      file,
      good.replace('fields: [ marriedOn,', 'fields: [ weddedOn,').replace('subject: person', 'subject: enterprise'),
    )
    const faults = checkRooms(dir).filter((one) => one.file === 'resources/marriage.yaml')
    expect(faults.map(({ line, message }) => [line, message])).toEqual([
      [lineOf('identifier:'), expect.stringContaining('credit-code')],
      [lineOf('fields: [ marriedOn,'), expect.stringContaining('weddedOn')],
    ])
    writeFileSync(file, good.replace('spouse-household-move', 'no-such-item'))
    expect(checkSharing(dir).map((one) => `${one.file}: ${one.message}`)).toEqual([
      expect.stringMatching(/^resources\/marriage.yaml: .*no-such-item/),
      ...Array.from({ length: 4 }, () =>
        expect.stringMatching(/^items\/spouse-household-move.yaml: .*not granted marriage/),
      ),
    ])
    writeFileSync(file, good.replace('perMinute: 1200', 'perMinute: often'))
    expect(checkRooms(dir)).toMatchObject([{ file: 'resources/marriage.yaml', line: lineOf('limits:') }])
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test('what an item may use is what its grants name, and nothing where none does', () => {
  const marriage = readResources('catalogue/resources').get('marriage')
  if (!marriage) throw new Error('no marriage resource')
  expect(grantOf(marriage, ['property-transfer'])?.fields).toEqual([])
  expect(grantOf(marriage, ['public-rental-housing'])?.fields).toEqual(['spouseCitizenId', 'spouseName', 'status'])
  expect(grantOf(marriage, ['tax-record'])).toBeUndefined()
})
