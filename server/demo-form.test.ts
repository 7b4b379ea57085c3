import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { fillDemoForm } from './demo-form.ts'
import { formulas } from './engines/decision/index.ts'
import { compileForm, validateForm } from './engines/form/index.ts'

it.each(readdirSync('catalogue/items'))('%s can be filled with demonstration values', (name) => {
  const compiled = compileForm(parse(readFileSync(`catalogue/items/${name}`, 'utf8')).form, formulas)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults))
  const today = '2026-03-02'
  const data = fillDemoForm(compiled.form, {}, { division: '440306001003', today })
  expect(validateForm(compiled.form, data, { today })).toEqual([])
})
