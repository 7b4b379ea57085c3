import { expect, test } from 'vitest'
import { bodyOf, idFrom, missing, type NewItem, pagesOf } from './new-item.ts'

const empty: NewItem = {
  from: 'template',
  flow: '',
  itemId: '',
  id: '',
  name: { zh: '', en: '' },
  domain: '',
  function: '',
  type: '20',
  audience: [],
}
const full = {
  ...empty,
  flow: 'filing',
  id: 'x',
  name: { zh: '甲', en: 'A' },
  domain: 'd',
  function: 'f',
  audience: ['person'],
}

test('an id is made of the English name', () => {
  expect(idFrom('Lantern show, 2026!')).toBe('lantern-show-2026')
  expect(idFrom('3 kites')).toBe('kites')
})
test('each page says what it still needs', () => {
  expect(missing(0, empty)).toEqual([])
  expect(missing(1, empty)).toEqual(['new.flow'])
  expect(missing(1, { ...empty, from: 'copy' })).toEqual(['new.source'])
  expect(missing(2, empty)).toHaveLength(6)
  expect(missing(2, full)).toEqual([])
  expect(missing(2, { ...full, from: 'copy', domain: '' })).toEqual([])
})
test('a copy sends no more than the new name', () => {
  expect(bodyOf({ ...full, from: 'copy', itemId: 'y' })).toEqual({
    from: 'copy',
    itemId: 'y',
    id: 'x',
    name: full.name,
  })
  expect(bodyOf(full)).toMatchObject({ from: 'template', flow: 'filing', type: '20' })
})
test('an own flow needs no choice and begins as a drawing that is sent along', () => {
  const drawn = { ...full, from: 'drawn', flow: '' } as const
  expect(pagesOf(drawn)).toEqual([0, 2])
  expect(missing(2, drawn)).toEqual([])
  expect(bodyOf(drawn)).toMatchObject({ from: 'drawn', flowXml: expect.stringContaining('<bpmn:process id="x"') })
  expect(bodyOf(drawn)).not.toHaveProperty('flow')
})
