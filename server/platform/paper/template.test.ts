import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileTemplate, placeholdersOf } from './template.ts'
import { typeset } from './typeset.ts'

it('fills placeholders and prints days in Chinese', () => {
  const fill = compileTemplate('{name}:受理于{acceptedOn},第{n}号', ['name', 'acceptedOn', 'n'])
  expect(fill({ name: '王芳', acceptedOn: '2026-03-02', n: 7 })).toBe('王芳:受理于2026年3月2日,第7号')
})

it('prints days in English for an English text', () => {
  expect(compileTemplate('by {dueOn}', ['dueOn'], 'en')({ dueOn: '2026-03-11' })).toBe('by 11 March 2026')
})

it('refuses at load a placeholder that nobody will fill', () => {
  expect(() => compileTemplate('您好,{nmae}', ['name'])).toThrow('unknown placeholder {nmae}')
})

it('refuses to print a text with a gap', () => {
  expect(() => compileTemplate('您好,{name}', ['name'])({})).toThrow('no value for {name}')
})

it('never reads a value as a template', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/^\d{4}-\d{2}-\d{2}$/.test(text))
      expect(compileTemplate('<{a}>', ['a'])({ a: text })).toBe(`<${text}>`)
    }),
  )
  expect(placeholdersOf('{a}{b}{a}')).toEqual(['a', 'b'])
})

it('prints full-width punctuation beside Chinese and leaves figures and Latin text alone', () => {
  expect(typeset('王芳:您好,请带原件(正本)。')).toBe('王芳：您好，请带原件（正本）。')
  expect(typeset('申请(编号4403-5),已(7 days)办')).toBe('申请（编号4403-5），已（7 days）办')
  expect(typeset('9:30, 12,000 元; see https://a.b/c?d')).toBe('9:30, 12,000 元； see https://a.b/c?d')
})
