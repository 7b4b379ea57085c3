import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readNoticeTemplates } from './template.ts'

it('reads every notice of the catalogue', () => {
  const templates = readNoticeTemplates('catalogue/notices')
  expect([...templates.keys()].sort()).toEqual(
    expect.arrayContaining(['accepted', 'concluded', 'decided-denied', 'decided-granted', 'sign-in-code', 'submitted']),
  )
})

it('tells every faulty file at once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'notices-'))
  const text = `channels: [sms]\nvalues: [code]\ntitle: {zh: 码, en: Code}\nbody: {zh: '{kode}', en: '{code}'}\n`
  writeFileSync(join(dir, 'a.yaml'), `kind: a\n${text}`)
  writeFileSync(join(dir, 'b.yaml'), 'kind: b')
  expect(() => readNoticeTemplates(dir)).toThrow(/a\.yaml: unknown placeholder \{kode\}[\s\S]*b\.yaml:/)
})

it('lets nobody do without a text message that calls for an act of his or decides against him', () => {
  const templates = readNoticeTemplates('catalogue/notices')
  const musts = ['supplement-required', 'acceptance-refused', 'decided-denied', 'decided-granted', 'decision-revoked']
  musts.push(
    'deferral-reminder',
    'deferred-rejected',
    'promise-broken',
    'result-returned',
    'terminated',
    'sign-in-code',
  )
  for (const kind of musts) {
    expect(templates.get(kind)?.topic, kind).toBeNull()
    expect(templates.get(kind)?.channels, kind).toContain('sms')
  }
})
