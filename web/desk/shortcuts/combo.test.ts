import { expect, test } from 'vitest'
import { capsOf, comboOf, isForDesk } from './combo.ts'

const key = (over: object) => ({
  key: 'a',
  code: 'KeyA',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...over,
})

test('Alt goes by the physical key', () => {
  expect(comboOf(key({ key: 'å', altKey: true }))).toBe('alt+A')
  expect(comboOf(key({ key: '1', code: 'Digit1', altKey: true }))).toBe('alt+1')
})

test('Command counts as Ctrl', () => {
  expect(comboOf(key({ key: 'Enter', code: 'Enter', metaKey: true }))).toBe('ctrl+Enter')
})

test('an input method that composes keeps its keys', () => {
  expect(isForDesk(comboOf(key({ key: 'Enter', isComposing: true })), false)).toBe(false)
})

test('plain keys belong to the field with the focus, combinations to the desk', () => {
  expect(isForDesk('c', true)).toBe(false)
  expect(isForDesk('c', false)).toBe(true)
  expect(isForDesk('ctrl+Enter', true)).toBe(true)
  expect(isForDesk('Escape', true)).toBe(true)
})

test('caps are what is printed on the keys', () => {
  expect(capsOf('ctrl+Enter')).toEqual(['Ctrl', 'Enter'])
  expect(capsOf('c')).toEqual(['C'])
})
