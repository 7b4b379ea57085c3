import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { fillDemoForm } from './demo-form.ts'
import { compileForm, validateForm } from './engines/form/index.ts'

it.each(readdirSync('catalogue/items'))('%s can be filled with demonstration values', (name) => {
  const compiled = compileForm(parse(readFileSync(`catalogue/items/${name}`, 'utf8')).form)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults))
  const data = fillDemoForm(compiled.form, {}, { division: '440306001003', today: '2026-03-02' })
  expect(validateForm(compiled.form, data)).toEqual([])
})
