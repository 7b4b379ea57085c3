import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

const files = {
  'items/tree.yaml': 'id: tree\nname: 树\n'.repeat(50),
  'flows/灯.bpmn': '<flow/>',
  'rules/empty.dmn': '',
}

test('what is packed is unpacked as it was, names, texts and bytes', () => {
  const bytes = Buffer.from([0, 255, 10])
  const { 'photo.png': photo, ...texts } = unzipSync(zip({ ...files, 'photo.png': bytes }))
  expect(Object.fromEntries(Object.entries(texts).map(([path, data]) => [path, strFromU8(data)]))).toEqual(files)
  expect(Buffer.from(photo ?? [])).toEqual(bytes)
})
test('the same files make the same archive', () => {
  expect(zip(files).equals(zip(structuredClone(files)))).toBe(true)
})
