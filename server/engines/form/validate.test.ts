import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCitizenId, makeCreditCode } from '../codes/index.ts'
import { compileForm } from './compile.ts'
import { diffForms } from './diff.ts'
import type { FormData, FormSchema, Json } from './form.ts'
import { prefill } from './prefill.ts'
import { settleForm } from './settle.ts'
import { validateForm as validate } from './validate.ts'

const citizenId = makeCitizenId('440399', '1990-01-01', 900)
const text = (title: string, rest: FormSchema = {}): FormSchema => ({
  type: 'string',
  title,
  'x-en': `${title}.en`,
  ...rest,
})
const schema: FormSchema = {
  type: 'object',
  properties: {
    name: text('姓名', { minLength: 2, maxLength: 6, 'x-known-from': ['population.name', 'account.name'] }),
    citizenId: text('身份证号码', { format: 'citizen-id', 'x-known-from': 'account.citizenId' }),
    home: {
      type: 'object',
      title: '现住地址',
      'x-known-from': 'population.address',
      properties: {
        division: text('所在社区', { format: 'division', 'x-level': 'community' }),
        detail: text('详细地址', { minLength: 5 }),
      },
      required: ['division', 'detail'],
    },
    since: text('居住起始日', { format: 'date' }),
    kind: text('住处', { enum: ['rented', 'own'] }),
    landlord: text('房东电话', { format: 'mobile' }),
    months: { type: 'integer', title: '月数', minimum: 1, maximum: 600 },
    account: text('账号', { pattern: '^[0-9]{4}$', description: '4 位数字。' }),
    company: text('企业代码', { format: 'credit-code' }),
    truthful: { type: 'boolean', title: '我承诺内容真实', const: true },
    children: {
      type: 'array',
      title: '子女',
      maxItems: 2,
      uniqueItems: true,
      items: { type: 'object', properties: { name: text('子女姓名') }, required: ['name'] },
    },
  },
  required: ['name', 'home', 'kind'],
  allOf: [
    {
      if: { properties: { kind: { const: 'rented' } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['landlord'] },
    },
  ],
}
const compiled = compileForm({
  schema,
  layout: [{ title: { zh: '全部', en: 'All' }, fields: Object.keys(schema.properties ?? {}).map((key) => `/${key}`) }],
})
if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults))
const form = compiled.form
const circumstances = { today: '2026-03-02' }
const validateForm = (one: typeof form, data: FormData) => validate(one, data, circumstances)
const tidyForm = (one: typeof form, data: FormData) => settleForm(one, data, circumstances)
const good: FormData = {
  name: '王芳',
  citizenId,
  home: { division: '440306001001', detail: '新安路12号' },
  since: '2024-02-29',
  kind: 'own',
  company: makeCreditCode('9', '1', '440399', 'DEM00001'),
  children: [{ name: '小明' }],
}
const problems = (change: FormData) =>
  validateForm(form, { ...good, ...change }).map(({ pointer, code, message }) => `${pointer} ${code} ${message.zh}`)

test('what is right passes', () => {
  expect(validateForm(form, good)).toEqual([])
})

test('an empty form is asked for each required field, in the order of the layout', () => {
  expect(validateForm(form, {}).map(({ pointer, message }) => `${pointer} ${message.zh} ${message.en}`)).toEqual([
    '/name 请填写姓名。 Fill in: 姓名.en.',
    '/home/division 请选择所在社区。 Choose: 所在社区.en.',
    '/home/detail 请填写详细地址。 Fill in: 详细地址.en.',
    '/kind 请选择住处。 Choose: 住处.en.',
  ])
})

test('each fault is said as what to do', () => {
  expect(problems({ name: ' 王 ' })).toEqual(['/name too-short 姓名至少填2个字，请补充完整。'])
  expect(problems({ name: '一二三四五六七' })).toEqual(['/name too-long 姓名最多填6个字，请缩短。'])
  expect(problems({ name: 7 })).toEqual(['/name type 姓名应填文字，请修改。'])
  expect(problems({ kind: 'tent' })).toEqual(['/kind not-in-list 请从列表中选择住处。'])
  expect(problems({ truthful: false })).toEqual(['/truthful required 请勾选“我承诺内容真实”。'])
  expect(problems({ months: 0 })).toEqual(['/months too-small 月数不能小于1，请修改。'])
  expect(problems({ months: 601 })).toEqual(['/months too-large 月数不能大于600，请修改。'])
  expect(problems({ months: 1.5 })).toEqual(['/months type 月数应填整数，请修改。'])
  expect(problems({ account: '12x4' })).toEqual(['/account pattern 账号的格式不对：4 位数字。'])
  expect(problems({ children: [{ name: 'a' }, { name: 'a' }] })).toEqual([
    '/children duplicate 子女有重复的内容，请删去重复项。',
  ])
  expect(problems({ children: [{ name: 'a' }, {}, { name: 'c' }] })).toEqual([
    '/children too-many 子女最多填2项，请删减。',
    '/children/1/name required 请填写子女姓名。',
  ])
})

test('identifiers are checked by their own standard, divisions by their level, dates by the calendar', () => {
  const wrong = citizenId.slice(0, 17) + (citizenId.endsWith('1') ? '2' : '1')
  expect(problems({ citizenId: wrong })[0]).toContain('/citizenId format 请检查身份证号码：应为18位')
  expect(problems({ company: '911100006000373410' })[0]).toContain('/company format')
  expect(problems({ kind: 'rented', landlord: '12345' })[0]).toContain('应为11位手机号码')
  expect(problems({ since: '2023-02-29' })[0]).toContain('应为真实日期')
  expect(problems({ home: { division: '440306001000', detail: '新安路12号' } })).toEqual([
    '/home/division format 请检查所在社区：请选到社区。',
  ])
})

test('a condition makes a field required', () => {
  expect(problems({ kind: 'rented' })).toEqual(['/landlord required 请填写房东电话。'])
  expect(problems({ kind: 'rented', landlord: '138 0013 8000' })).toEqual([])
})

test('a field that the form does not have is refused at every level', () => {
  expect(problems({ status: 'granted' })).toEqual([
    '/status unknown-field 表单里没有“status”这一项，请刷新页面后再提交。',
  ])
  const home = { ...(good.home as FormData), owner: 'x' }
  expect(problems({ home })).toEqual(['/home/owner unknown-field 表单里没有“owner”这一项，请刷新页面后再提交。'])
  expect(validateForm(form, JSON.parse('{"__proto__":{"a":1}}')).at(-1)).toMatchObject({ code: 'unknown-field' })
})

test('data deeper or larger than any form is refused before it is walked', () => {
  let deep: Json = 'x'
  for (let i = 0; i < 10_000; i++) deep = [deep]
  const huge = Array.from({ length: 10_000 }, () => 'x')
  for (const name of [deep, huge, 'x'.repeat(300_000)])
    expect(validateForm(form, { ...good, name })).toMatchObject([{ pointer: '', code: 'too-big' }])
  expect(validateForm(form, { '\ud800': 1 })).toMatchObject([{ code: 'too-big' }])
})

test('whatever is sent, the answer is a list of problems, never an exception', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(good), 'x', 'a/b~c', '中%'), fc.jsonValue()), (data) => {
      for (const { pointer, message } of validateForm(form, data as FormData)) {
        expect(pointer).toMatch(/^(\/|$)/)
        expect(message.zh).toMatch(/。$/)
      }
    }),
  )
})

test('tidying trims, writes identifiers in their standard form and drops what was left empty, once and for all', () => {
  const typed = {
    name: ' 王芳 ',
    citizenId: ` ${citizenId.toLowerCase()} `,
    kind: 'rented',
    landlord: '+86 138-0013-8000',
    since: '',
    months: null,
  }
  const tidied = tidyForm(form, typed)
  expect(tidied).toEqual({ name: '王芳', citizenId, kind: 'rented', landlord: '13800138000' })
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const once = tidyForm(form, data as FormData)
      expect(tidyForm(form, once)).toEqual(once)
    }),
  )
})

test('known facts fill their fields and say where they come from; a fact that would not pass is left out', () => {
  const asOf = '2026-03-01'
  const facts = {
    'account.name': { value: '王芳', source: 'account', asOf },
    'account.citizenId': { value: '123', source: 'account', asOf },
    'population.address': { value: { division: '440306001001', detail: '短', owner: 'x' }, source: 'population', asOf },
    'population.unused': { value: 1, source: 'population', asOf },
  }
  expect(prefill(form, facts)).toEqual({
    data: { name: '王芳', home: { division: '440306001001' } },
    known: {
      '/name': { source: 'account', asOf, value: '王芳' },
      '/home/division': { source: 'population', asOf, value: '440306001001' },
    },
  })
  const better = { ...facts, 'population.name': { value: '王方', source: 'population', asOf } }
  expect(prefill(form, better).data.name).toBe('王方')
})

test('two fillings differ in the leaves that were added, removed or changed', () => {
  const after = {
    ...good,
    name: '王方',
    home: { division: '440306001001' },
    children: [{ name: '小明' }, { name: '小红' }],
  }
  expect(diffForms(good, after)).toEqual([
    { pointer: '/name', before: '王芳', after: '王方' },
    { pointer: '/home/detail', before: '新安路12号' },
    { pointer: '/children/1', after: { name: '小红' } },
  ])
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      (data) => diffForms(data as FormData, data as FormData).length === 0,
    ),
  )
})
