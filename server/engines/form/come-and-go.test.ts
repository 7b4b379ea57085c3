// What is computed in a part of the form that comes and goes: it goes with that part.
import { expect, test } from 'vitest'
import { formulas } from '../decision/index.ts'
import { compileForm } from './compile.ts'
import type { FormSchema, Json } from './form.ts'
import { settleForm } from './settle.ts'

const on = { today: '2026-03-02' }
const number = (title: string, rest: FormSchema = {}): FormSchema => ({ type: 'number', title, ...rest })
const is = (name: string, value: string | boolean): FormSchema => ({
  properties: { [name]: { const: value } },
  required: [name],
})

test('a list that comes and goes may compute in its entries, and takes what is computed with it', () => {
  const made = compileForm(
    {
      schema: {
        type: 'object',
        properties: {
          has: { type: 'boolean', title: '有没有' },
          rooms: {
            type: 'array',
            title: '房间',
            'x-when': is('has', true),
            items: {
              type: 'object',
              properties: {
                width: number('宽'),
                depth: number('深'),
                area: number('面积', { 'x-computed': 'width * depth' }),
              },
              required: ['width', 'depth'],
            },
          },
          total: number('总面积', { 'x-computed': 'sum(rooms.area)' }),
        },
      },
      layout: [
        { title: { zh: '一', en: 'One' }, fields: ['/has', '/total'] },
        { title: { zh: '二', en: 'Two' }, fields: ['/rooms'], when: is('has', true) },
      ],
    },
    formulas,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  const rooms: Json = [
    { width: 2, depth: 3 },
    { width: 4, depth: 5, area: 1 },
  ]
  expect(settleForm(made.form, { has: true, rooms }, on)).toEqual({
    has: true,
    rooms: [
      { width: 2, depth: 3, area: 6 },
      { width: 4, depth: 5, area: 20 },
    ],
    total: 26,
  })
  expect(settleForm(made.form, { has: false, rooms }, on)).toEqual({ has: false })
})

test('a computed field that comes and goes is not there while it is not asked', () => {
  const made = compileForm(
    {
      schema: {
        type: 'object',
        properties: {
          kind: { type: 'string', title: '类别' },
          rent: number('租金'),
          yearly: number('一年租金', { 'x-when': is('kind', 'rent'), 'x-computed': 'rent * 12' }),
        },
      },
      layout: [{ title: { zh: '一', en: 'One' }, fields: ['/kind', '/rent', '/yearly'] }],
    },
    formulas,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  expect(settleForm(made.form, { kind: 'rent', rent: 100 }, on)).toMatchObject({ yearly: 1200 })
  expect(settleForm(made.form, { kind: 'jobs', rent: 100, yearly: 5 }, on)).toEqual({ kind: 'jobs', rent: 100 })
})
