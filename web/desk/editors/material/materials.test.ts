import { expect, it } from 'vitest'
import { moved, newMaterial, withWays } from './materials.ts'

const name = { zh: '证明', en: 'Proof' }

it('gives every new material an id of its own', () => {
  const first = newMaterial([], name)
  const second = newMaterial([first], name)
  expect([first.id, second.id, newMaterial([first, second], name).id]).toEqual([
    'material-1',
    'material-2',
    'material-3',
  ])
})

it('asks for files only while something is uploaded', () => {
  const promised = withWays(newMaterial([], name), [{ by: 'promise' }])
  expect(promised).not.toHaveProperty('accepts')
  expect(withWays(promised, [{ by: 'promise' }, { by: 'upload' }])).toMatchObject({
    accepts: ['pdf', 'jpg', 'png'],
    maxFiles: 4,
  })
})

it('moves within the list and not past its ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
