import { expect, it } from 'vitest'
import { choicesOf, newValue, withChoices } from './choice-list.ts'
import { nameFrom } from './name-from.ts'

it.each([
  ['孩子姓名', 'haiZiXingMing'],
  ['Date of birth', 'dateOfBirth'],
  ['2 寸照片', 'f2CunZhaoPian'],
  ['——', ''],
])('names a field by its title: %s → %s', async (title, name) => {
  expect(await nameFrom(title)).toBe(name)
})

it('keeps the choices of one and of several', () => {
  const lines = [
    { value: 'm', zh: '男', en: 'Male' },
    { value: 'f', zh: '女', en: '' },
  ]
  for (const field of [{ type: 'string' as const }, { type: 'array' as const, items: { type: 'string' as const } }]) {
    expect(choicesOf({ ...field, ...withChoices(field, lines) })).toEqual([
      lines[0],
      { value: 'f', zh: '女', en: '女' },
    ])
  }
  expect(newValue(lines, 'Not said')).toBe('notSaid')
  expect(newValue(lines)).toBe('option3')
})
