import { describe, expect, it } from 'vitest'
import { compileForm } from '../../../../server/engines/form/index.ts'
import { linesOf } from './json-lines.ts'
import { readForm } from './read-form.ts'

const text = `{
  "schema": {
    "type": "object",
    "properties": {
      "name": { "type": "string", "title": "姓名" },
      "members": {
        "type": "array", "title": "成员",
        "items": { "type": "object", "properties": {
          "age": { "type": "whatever", "title": "年龄" }
        } }
      }
    }
  },
  "layout": [{ "title": { "zh": "一", "en": "One" }, "fields": ["/name", "/members"] }]
}`

describe('the JSON of a form', () => {
  it('is a form even with faults, each at its line', () => {
    const { form, faults } = readForm(text, compileForm)
    expect(form?.layout).toHaveLength(1)
    expect(faults).toEqual([{ line: 9, message: expect.stringContaining('type must be one of') }])
  })
  it('is no form while it cannot be read, and says where', () => {
    const { form, faults } = readForm(text.replace('"title": "成员",', '"title": "成员" oops,'), compileForm)
    expect(form).toBeUndefined()
    expect(faults[0]?.line).toBe(7)
  })
  it.each([
    ['[]', 1],
    ['{"schema": {},\n"layout": {}}', 2],
    ['{"schema": {},\n"layout": [\n{"fields": []}]}', 3],
  ])('is no form without its parts: %s', (other, line) => {
    expect(readForm(other, compileForm)).toMatchObject({ form: undefined, faults: [{ line }] })
  })
  it('knows the line of every key, whatever the keys are called', () => {
    const lines = linesOf('{\n"a/b": 1,\n"c": ["x",\n{"\\"": {}}]}')
    expect(Object.fromEntries(lines)).toEqual({ '': 1, '/a~1b': 2, '/c': 3, '/c/0': 3, '/c/1': 4, '/c/1/"': 4 })
  })
})
