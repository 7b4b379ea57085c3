// `check` sees everything that would keep the server from starting, in whatever folder of the catalogue it is.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { printProblem } from './catalogue/index.ts'
import { checkRooms } from './check-rooms.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yichuang-check-'))
  for (const room of [
    'calendars',
    'demo',
    'documents',
    'hall',
    'licence-types',
    'measures',
    'notices',
    'passes',
    'registry',
  ])
    cpSync(join('catalogue', room), join(dir, room), { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const change = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(dir, file), 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(dir, file), after)
}
const told = () => checkRooms(dir).map(printProblem)

const faults: [what: string, change: () => void, answer: RegExp][] = [
  [
    'a licence type',
    () => change('licence-types/dog-licence.yaml', /trust: ./, 'trust: Z'),
    /^licence-types\/dog-licence\.yaml:([2-9]|\d\d): .*trust/,
  ],
  [
    'a document',
    () => change('documents/grant.yaml', 'kind: grant', 'kind: gift'),
    /^documents\/grant\.yaml:2: .*gift/,
  ],
  [
    'a notice',
    () => change('notices/accepted.yaml', /channels: .*/, 'channels: [ pigeon ]'),
    /^notices\/accepted\.yaml:\d+: .*channels/,
  ],
  [
    'a measure',
    () => change('measures/measures.yaml', /unit: \w+/, 'unit: miles'),
    /^measures\/measures\.yaml:\d+: .*unit/,
  ],
  [
    'a site',
    () => change('registry/sites.yaml', /windows: \d+/, 'windows: many'),
    /^registry\/sites\.yaml:([2-9]|\d\d+): .*windows/,
  ],
  [
    'a question without a wrong choice',
    () =>
      change(
        'passes/questions.yaml',
        /choices:\n(.*\n){4}/,
        'choices: [ { zh: 对, en: Yes, right: true }, { zh: 是, en: Yes, right: true } ]\n',
      ),
    /^passes\/questions\.yaml:\d+: .*wrong/,
  ],
  ['the hall', () => change('hall/hall.yaml', 'mark: assumed', 'mark: guessed'), /^hall\/hall\.yaml:3: .*mark/],
  ['a calendar', () => change('calendars/office-hours.yaml', /\d\d:\d\d/, '25:61'), /^calendars.*: /],
  ['a demonstration clerk', () => change('demo/staff.yaml', /posts:/, 'post:'), /^demo\/staff\.yaml:\d+: /],
  [
    'YAML that is none',
    () => change('notices/accepted.yaml', 'kind: accepted', 'kind: [ accepted'),
    /^notices\/accepted\.yaml:\d+: YAML/,
  ],
  ['a folder that is not there', () => rmSync(join(dir, 'documents'), { recursive: true }), /^documents:1: .*missing/],
]

describe('a fault is told with its file and line in', () => {
  it.each(faults)('%s', (_what, alter, answer) => {
    alter()
    expect(told().join('\n')).toMatch(answer)
  })
})

it('tells the faults of several folders at once, and of this city none', () => {
  expect(told()).toEqual([])
  change('documents/grant.yaml', 'kind: grant', 'kind: gift')
  change('notices/accepted.yaml', 'kind: accepted', 'kind: refused')
  expect(told()).toHaveLength(2)
})
