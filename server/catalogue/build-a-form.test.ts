import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { demoDivision, makeCitizenId } from '../engines/codes/index.ts'
import { formulas } from '../engines/decision/index.ts'
import { compileForm, settleForm, validateForm } from '../engines/form/index.ts'
import { readSchemas } from './schema.ts'

const [, text = ''] = /\n```yaml\n([\s\S]*?)\n```/.exec(readFileSync('docs/how-to/build-a-form.md', 'utf8')) ?? []
const { form } = parse(text)
const born = (day: string) => makeCitizenId(demoDivision, day, 955)
const today = '2026-03-02'

it('the form of the how-to page is sound and does what the page says', () => {
  const compiled = compileForm(form, formulas)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults))
  const filled = {
    name: '林晓雯',
    residence: { division: '440306018003', detail: '共乐路88号3栋1202' },
    hasFamily: true,
    ownIncome: 3000,
    members: [
      { name: '林小满', citizenId: born('2015-04-01'), school: '西乡小学', income: 0 },
      { name: '林建国', citizenId: born('1950-04-01'), school: '不再上学', income: 900 },
    ],
  }
  expect(validateForm(compiled.form, filled, { today })).toEqual([])
  expect(settleForm(compiled.form, filled, { today })).toMatchObject({
    members: [{ age: 10, school: '西乡小学' }, { age: 75 }],
    perHead: 1300,
  })
  const alone = settleForm(compiled.form, { ...filled, hasFamily: false }, { today })
  expect(alone).toMatchObject({ perHead: 3000 })
  expect(alone).not.toHaveProperty('members')
})

it('the published schema knows every word of it', async () => {
  const { texts } = await readSchemas('catalogue/schema')
  const words = Object.keys((texts.get('item') as { $defs: { field: { properties: object } } }).$defs.field.properties)
  const used = new Set(
    [...text.matchAll(/\b(x-[a-z-]+|format|pattern|minimum|maximum|maxLength|minItems)\b/g)].map(([w]) => w),
  )
  expect([...used].filter((word) => !words.includes(word))).toEqual([])
})
