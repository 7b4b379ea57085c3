import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDocumentTemplates } from './document-template.ts'

const good = `
kind: good
name: { zh: 通知, en: Notice }
title: 通知书
number: '{organ}字〔{year}〕{n}号'
values: [ name, comment ]
lists: [ missing ]
blocks:
  - salutation: '{name}:'
  - paragraph: 说明:{comment}
    when: comment
  - list: missing
  - signature: true
`
const folder = (files: Record<string, string>) => {
  const dir = mkdtempSync(join(tmpdir(), 'documents-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  return dir
}

it('fills a template, numbers it, and leaves out a paragraph whose value is empty', () => {
  const template = readDocumentTemplates(folder({ 'good.yaml': good })).get('good')
  const document = template?.document({
    organName: '示范局',
    date: '2026-03-02',
    number: { organ: '示', year: 2026, n: 3 },
    values: { name: '王芳', comment: '' },
    lists: { missing: ['身份证'] },
  })
  expect(document).toMatchObject({ title: '通知书', number: '示字〔2026〕3号', organName: '示范局' })
  expect(document?.blocks).toEqual([
    { kind: 'paragraph', text: '王芳:', indent: false },
    { kind: 'list', items: ['身份证'] },
    { kind: 'signature' },
  ])
})

it('tells every fault of every file at once', () => {
  const dir = folder({
    'good.yaml': good,
    'typo.yaml': good.replace('kind: good', 'kind: typo').replace("'{name}:'", "'{nmae}:'"),
    'other.yaml': good,
    'shape.yaml': 'kind: shape',
  })
  expect(() => readDocumentTemplates(dir)).toThrow(
    /other\.yaml: kind is good[\s\S]*shape\.yaml:[\s\S]*typo\.yaml: unknown placeholder \{nmae\}/,
  )
})

it('holds for the documents of the catalogue', () => {
  const kinds = [...readDocumentTemplates('catalogue/documents').keys()]
  expect(kinds).toEqual(expect.arrayContaining(['receipt', 'acceptance', 'supplement-notice', 'grant', 'denial']))
})
