import { expect, test } from 'vitest'
import type { Material } from '../../api/case.ts'
import { missingAtFirst, missingOf, noticesSent, ticksOf } from './missing.ts'

const material = (materialId: string, over: Partial<Material> = {}): Material => ({
  materialId,
  name: { zh: materialId, en: `${materialId}-en` },
  required: true,
  satisfy: ['upload'],
  by: null,
  licence: null,
  files: [],
  ...over,
})
const form = {
  schema: { type: 'object', properties: { name: { title: '姓名', 'x-en': 'Name' } } },
  layout: [{ title: { zh: '本人' }, fields: ['/name'] }],
}

test('a notice may name every material and every field', () => {
  expect(ticksOf([material('card')], form, {}, 'zh')).toEqual([
    { key: 'card', kind: 'material', name: 'card' },
    { key: '/name', kind: 'field', name: '姓名' },
  ])
})

test('required materials that nothing satisfies stand ticked at first', () => {
  const materials = [material('a'), material('b', { by: 'upload' }), material('c', { required: false })]
  expect(missingAtFirst(materials, '没有提供')).toEqual({ a: '没有提供' })
})

test('each thing that is ticked needs its reason', () => {
  const ticks = ticksOf([material('card')], form, {}, 'zh')
  expect(missingOf(ticks, {})).toBeUndefined()
  expect(missingOf(ticks, { card: '不清晰', '/name': ' ' })).toBeUndefined()
  expect(missingOf(ticks, { card: '不清晰', '/name': '与证件不一致 ' })).toEqual([
    { materialId: 'card', reason: '不清晰' },
    { pointer: '/name', reason: '与证件不一致' },
  ])
})

test('notices are counted off the timeline', () => {
  const entry = (kind: string) => ({ seq: 1, kind, text: { zh: '' }, at: '', by: '', detail: '' })
  expect(noticesSent({ timeline: [entry('case_submitted'), entry('supplement_required')] })).toBe(1)
})
