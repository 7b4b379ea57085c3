import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Language } from '../i18n/language.tsx'
import { zh } from '../locales/zh.ts'
import { AskField } from './ask-field.tsx'
import { typed as typedId } from './citizen-id/model.ts'
import { daysIn, joined, partsOf } from './date/model.ts'
import { codeAt } from './division/model.ts'
import { fieldText } from './field-text.ts'
import { typed as typedMobile } from './mobile/model.ts'
import { typed as typedNumber } from './number/model.ts'
import { ShowField } from './show-field.tsx'
import { fieldTypeOf } from './table.ts'

const ask = (schema: object, value?: unknown, problems: Record<string, string> = {}) =>
  renderToStaticMarkup(
    <Language lang="zh" catalogue={zh}>
      <AskField
        pointer="/x"
        schema={schema}
        form={{ x: value }}
        required={false}
        problems={problems}
        onChange={() => {}}
      />
    </Language>,
  )

test.each([
  [{ type: 'string', format: 'division' }, 'division'],
  [{ type: 'string', format: 'division-community' }, 'division'],
  [{ type: 'string', format: 'citizen-id' }, 'citizen-id'],
  [{ type: 'string', format: 'date' }, 'date'],
  [{ type: 'string', enum: ['a'] }, 'choice'],
  [{ type: 'array', items: { enum: ['a'] } }, 'choice'],
  [{ type: 'array', items: { type: 'object' } }, 'repeated'],
  [{ type: ['integer', 'null'] }, 'number'],
  [{ type: 'string' }, 'text'],
  [{}, 'text'],
])('%j is a field of type %s', (schema, kind) => {
  expect(fieldTypeOf(schema).model.kind).toBe(kind)
})

test('up to five choices stand open, more fold into a select', () => {
  expect(ask({ enum: ['a', 'b', 'c', 'd', 'e'] })).toContain('type="radio"')
  expect(ask({ enum: ['a', 'b', 'c', 'd', 'e', 'f'] })).toContain('<select')
})

test('an error is tied to its control', () => {
  const html = ask({ type: 'string', title: '姓名' }, '', { '/x': '请填写姓名' })
  expect(html).toContain('aria-describedby="f-x-problem"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('<p class="field-problem" id="f-x-problem">请填写姓名</p>')
})

test('a full-width citizen number with a small x is kept narrow and large', () => {
  expect(typedId(' 44030119491231００２x')).toBe('44030119491231002X')
})

test('a mobile number loses its country code and its spaces', () => {
  expect(typedMobile('+86 138 0013 8000')).toBe('13800138000')
})

test('what is no number stays as typed for the check to refuse', () => {
  expect(typedNumber('12')).toBe(12)
  expect(typedNumber('3.5')).toBe(3.5)
  expect(typedNumber('十二')).toBe('十二')
})

test('a half-chosen day is kept half', () => {
  expect(joined({ ...partsOf(undefined), year: '1946' })).toBe('1946--')
  expect(partsOf('1946--')).toEqual({ year: '1946', month: '', day: '' })
  expect(daysIn({ year: '2024', month: '02' })).toBe(29)
})

test('a division code knows the places it lies in', () => {
  expect(codeAt('440306001002', 'district')).toBe('440306000000')
  expect(codeAt('440306001002', 'subdistrict')).toBe('440306001000')
  expect(codeAt('440306000000', 'subdistrict')).toBe('')
  expect(codeAt('', 'district')).toBe('')
})

test('an object prints as its parts, and an empty value says that it is empty', () => {
  const schema = {
    type: 'object',
    properties: { sex: { title: '性别', enum: ['1'], 'x-labels': { 1: { zh: '男' } } }, age: { type: 'integer' } },
  }
  expect(fieldText({ sex: '1' }, schema, { lang: 'zh' })).toBe('性别：男')
  const html = renderToStaticMarkup(
    <Language lang="zh" catalogue={zh}>
      <ShowField schema={schema} value={undefined} />
    </Language>,
  )
  expect(html).toContain('未填写')
})
