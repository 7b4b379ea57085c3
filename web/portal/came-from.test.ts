import { expect, test } from 'vitest'
import { cameFrom, carryFrom, leadOut } from './came-from.ts'

test('a mark is a short name; anything else is none', () => {
  const of = (text: string) => cameFrom(new URLSearchParams({ from: text }))
  expect([of('yue-portal'), of('Ü'), of('"><script>'), of(''), of('a'.repeat(41))]).toEqual([
    'yue-portal',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('it goes along to items and applications, before a fragment and behind other values, and nowhere else', () => {
  const page =
    '<a class="b" href="/apply/x">A</a><a href="/items/x?district=1#check">B</a><a href="/sites">C</a><link href="/items/x">'
  expect(carryFrom(page, 'yue')).toBe(
    '<a class="b" href="/apply/x?from=yue">A</a><a href="/items/x?district=1&amp;from=yue#check">B</a><a href="/sites">C</a><link href="/items/x">',
  )
})

test('in a frame links open outside, those within the page stay', () => {
  expect(leadOut('<a class="b" href="/apply/x">A</a><a href="#materials">B</a><a target="_top" href="/y">C</a>')).toBe(
    '<a target="_blank" rel="noopener" class="b" href="/apply/x">A</a><a href="#materials">B</a><a target="_top" href="/y">C</a>',
  )
})
