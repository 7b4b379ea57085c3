import { expect, test } from 'vitest'
import { formRules } from '../../../ui/form/index.ts'
import { inSection } from './check-form.ts'

const form = {
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string', title: '姓名', minLength: 2 },
      home: {
        type: 'object',
        title: '住址',
        properties: { detail: { type: 'string', title: '详细地址' } },
        required: ['detail'],
      },
    },
    required: ['name', 'home'],
  },
  layout: [
    { title: { zh: '本人', en: 'You' }, fields: ['/name'] },
    { title: { zh: '住址', en: 'Home' }, fields: ['/home/detail'] },
  ],
}
const [first, second] = form.layout

test('what is missing is said in the order in which it is asked', () => {
  expect(formRules(form).check({}, 'zh').order).toEqual(['/name', '/home/detail'])
})

test('a section is judged by its own fields only', () => {
  const checked = formRules(form).check({ home: { detail: '新安路' } }, 'zh')
  expect(first && inSection(checked, first).order).toEqual(['/name'])
  expect(second && inSection(checked, second).order).toEqual([])
})

test('problems speak the language of the reader', () => {
  expect(formRules(form).check({}, 'zh').problems['/name']).toContain('姓名')
})
