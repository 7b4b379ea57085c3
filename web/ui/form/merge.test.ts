import { expect, test } from 'vitest'
import { mergeForms } from './merge.ts'

const base = { name: '林晓雯', residence: { division: '440306018003', detail: '' }, children: ['一'] }

test('what only one side has changed is taken from that side', () => {
  const mine = { ...base, name: '林小雯' }
  const theirs = { ...base, residence: { ...base.residence, detail: '幸福路 1 号' }, phone: '13900000001' }
  expect(mergeForms(base, mine, theirs)).toEqual({ form: { ...theirs, name: '林小雯' }, clashes: [] })
})

test('where both have written something different, mine stays and the place is named', () => {
  const mine = { ...base, residence: { ...base.residence, detail: '幸福路 1 号' } }
  const theirs = { ...base, residence: { ...base.residence, detail: '幸福路 2 号' }, children: ['一', '二'] }
  const { form, clashes } = mergeForms(base, mine, theirs)
  expect(clashes).toEqual(['/residence/detail'])
  expect(form).toEqual({ ...mine, children: ['一', '二'] })
})

test('both having written the same is no clash, whatever the order of keys', () => {
  const written = { ...base, residence: { detail: '幸福路', division: '440306018003' } }
  expect(
    mergeForms(base, { ...base, residence: { division: '440306018003', detail: '幸福路' } }, written).clashes,
  ).toEqual([])
})

test('a list that both have changed is one clash: entries have no names to go by', () => {
  expect(mergeForms(base, { ...base, children: ['二'] }, { ...base, children: ['三'] }).clashes).toEqual(['/children'])
})

test('what one side has emptied is emptied', () => {
  const { name: _, ...theirs } = base
  expect(mergeForms(base, base, theirs).form).toEqual(theirs)
})
