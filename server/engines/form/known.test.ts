import { expect, test } from 'vitest'
import { compileForm } from './compile.ts'
import type { Json } from './form.ts'
import { alignKnown, isChanged, knownAt } from './known.ts'
import { prefill } from './prefill.ts'

const text = (title: string) => ({ type: 'string' as const, title, minLength: 2 })
const compiled = compileForm({
  schema: {
    type: 'object',
    properties: {
      members: {
        type: 'array',
        title: '家庭成员',
        'x-known-from': 'population.household',
        items: { type: 'object', properties: { name: text('姓名'), job: text('职业') } },
      },
    },
  },
  layout: [{ title: { zh: '家庭', en: 'Household' }, fields: ['/members'] }],
})
if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults))
const household: Json[] = [{ name: '陈强', job: '司机' }, { name: '李梅', job: '-' }, { name: '陈一诺' }]
const from = { source: 'population', asOf: '2026-02-01' }
const { data, known } = prefill(compiled.form, { 'population.household': { value: household, ...from } })

test('a known list fills its entries field by field; what would not pass there is left open', () => {
  expect(data).toEqual({ members: [{ name: '陈强', job: '司机' }, { name: '李梅' }, { name: '陈一诺' }] })
  expect(Object.keys(known)).toEqual(['/members/0/name', '/members/0/job', '/members/1/name', '/members/2/name'])
  expect(knownAt(known, '/members/1/name')).toEqual({ ...from, value: '李梅' })
})

test('what was known of an entry moves with the entry', () => {
  const rest = { members: [{ name: '李梅' }, { name: '陈一诺' }] }
  expect(alignKnown(rest, known)).toEqual({
    '/members/0/name': { ...from, value: '李梅' },
    '/members/1/name': { ...from, value: '陈一诺' },
  })
  expect(alignKnown(data, known)).toEqual(known)
})

test('a correction stays beside what was known', () => {
  const corrected = { members: [{ name: '陈强', job: '教师' }] }
  const one = alignKnown(corrected, known)['/members/0/job']
  expect(one && isChanged(corrected, '/members/0/job', one)).toBe(true)
  expect(isChanged(corrected, '/members/0/name', { ...from, value: '陈强' })).toBe(false)
})
