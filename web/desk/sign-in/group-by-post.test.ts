import { expect, test } from 'vitest'
import { groupByPost, sift } from './group-by-post.ts'

const staff = (username: string, ...posts: string[]) => ({
  username,
  password: '',
  totp: '',
  name: username,
  posts: posts.map((post) => ({ unit: 'u', post })),
})

test('posts come in the order a case meets them', () => {
  const groups = groupByPost([staff('s', 'supervisor'), staff('d', 'decider'), staff('c', 'window-clerk')])
  expect(groups.map(({ post }) => post)).toEqual(['window-clerk', 'decider', 'supervisor'])
})

test('a person of two posts stands once, under the first', () => {
  expect(groupByPost([staff('a', 'reviewer', 'decider')])).toHaveLength(1)
})

test('posts the desk does not know come last', () => {
  expect(groupByPost([staff('x', 'gardener'), staff('c', 'window-clerk')]).map(({ post }) => post)).toEqual([
    'window-clerk',
    'gardener',
  ])
})

test('staff are found by name, username or unit', () => {
  const unitName = { zh: '示例站', en: 'Sample station' }
  const found = { ...staff('amy'), posts: [{ unit: 'u', post: 'reviewer', unitName }] }
  expect(sift([found, staff('bob', 'decider')], '示例')).toEqual([found])
  expect(sift([found, staff('bob', 'decider')], ' BOB ')).toHaveLength(1)
  expect(sift([found], '')).toEqual([found])
})
