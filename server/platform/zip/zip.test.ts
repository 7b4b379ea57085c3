import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

const files = {
  'items/tree.yaml': 'id: tree\nname: 树\n'.repeat(50),
  'flows/灯.bpmn': '<flow/>',
  'rules/empty.dmn': '',
}

test('what is packed is unpacked by another program as it was, names and all', () => {
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-zip-'))
  try {
    writeFileSync(join(dir, 'a.zip'), zip(files))
    const code =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])'
    execFileSync('python3', ['-c', code, join(dir, 'a.zip'), join(dir, 'out')])
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(dir, 'out', path), 'utf8')).toBe(text)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
test('the same files make the same archive', () => {
  expect(zip(files).equals(zip(structuredClone(files)))).toBe(true)
})
