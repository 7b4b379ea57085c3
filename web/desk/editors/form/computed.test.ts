import { expect, test } from 'vitest'
import { compileForm, type Form, type FormSchema } from '../../../../server/engines/form/index.ts'
import { formulas } from '../../../ui/form/formulas.ts'
import { editSection } from './change.ts'
import { namesFor } from './names-for.ts'
import { renameField } from './rename.ts'

const number = (title: string, more: Partial<FormSchema> = {}): FormSchema => ({ type: 'number', title, ...more })
const form: Form = {
  schema: {
    type: 'object',
    properties: {
      rent: number('租金'),
      rooms: {
        type: 'array',
        title: '房间',
        items: {
          type: 'object',
          properties: {
            width: number('宽'),
            depth: number('深'),
            area: number('面积', { 'x-computed': 'width * depth * 1' }),
          },
        },
      },
      total: number('合计', { 'x-computed': 'sum(rooms.width) + rent + count(["rent"])' }),
    },
  },
  layout: [{ title: { zh: '全部', en: 'All' }, fields: ['/rent', '/rooms', '/total'] }],
}
const formulaAt = ({ schema }: Form) => [
  schema.properties?.total?.['x-computed'],
  (schema.properties?.rooms ?? schema.properties?.halls)?.items?.properties?.area?.['x-computed'],
]

test('a formula may name what stands beside it, what is around it, and today; not itself', () => {
  expect(namesFor(form.schema, '/rooms/*/area').map(([name]) => name)).toEqual([
    ...['width', 'depth', 'rent', 'total', 'today'],
  ])
  expect(namesFor(form.schema, '/total')).toContainEqual(['rooms.depth', '深'])
})
test('a field under a new name is read under it, from beside and from outside; texts stay', () => {
  expect(compileForm(form, formulas).ok).toBe(true)
  const wide = renameField(form, '/rooms/*/width', 'breadth').form
  expect(formulaAt(wide)).toEqual(['sum(rooms.breadth) + rent + count(["rent"])', 'breadth * depth * 1'])
  const rent = renameField(wide, '/rent', 'price').form
  expect(formulaAt(rent)[0]).toBe('sum(rooms.breadth) + price + count(["rent"])')
  const all = renameField(rent, '/rooms', 'halls').form
  expect(formulaAt(all)).toEqual(['sum(halls.breadth) + price + count(["rent"])', 'breadth * depth * 1'])
  expect(compileForm(all, formulas)).toMatchObject({ ok: true })
})
test('what a section no longer says goes from it', () => {
  const two = editSection(form, 0, { columns: 2 })
  expect(two.layout[0]).toHaveProperty('columns', 2)
  expect(editSection(two, 0, { columns: undefined }).layout[0]).not.toHaveProperty('columns')
})
