import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeItem } from './export-item.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yichuang-export-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))
const files = { 'items/tree.yaml': 'id: tree\n', 'flows/tree.bpmn': '<flow/>' }

it('writes every file of an item, and again over what it wrote', () => {
  expect([writeItem(files, dir), writeItem({ ...files, 'items/tree.yaml': 'id: tree\nversion: 2\n' }, dir)]).toEqual([
    0, 0,
  ])
  expect(readFileSync(join(dir, 'items/tree.yaml'), 'utf8')).toContain('version: 2')
})
it('writes nothing at all when a flow of that name says something else', () => {
  mkdirSync(join(dir, 'flows'))
  writeFileSync(join(dir, 'flows/tree.bpmn'), '<other/>')
  expect(writeItem(files, dir)).toBe(1)
  expect(existsSync(join(dir, 'items/tree.yaml'))).toBe(false)
  expect(readFileSync(join(dir, 'flows/tree.bpmn'), 'utf8')).toBe('<other/>')
})
