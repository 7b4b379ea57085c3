import { expect, test } from 'vitest'
import { isAsked, isDemanded } from './asked.ts'

// As a form's file has it; written as JSON because a key named «then» would look like a promise.
const schema = JSON.parse(`{
  "required": ["byAgent"],
  "allOf": [{
    "if": { "properties": { "byAgent": { "const": true } }, "required": ["byAgent"] },
    "then": { "required": ["agentName"] }
  }]
}`)

test('a field that only a condition demands is hidden until the condition holds', () => {
  expect(isAsked(schema, {}, '/agentName')).toBe(false)
  expect(isAsked(schema, { byAgent: false }, '/agentName')).toBe(false)
  expect(isAsked(schema, { byAgent: true }, '/agentName')).toBe(true)
})

test('a demanded field is demanded whether by the form or by a condition', () => {
  expect(isDemanded(schema, {}, '/byAgent')).toBe(true)
  expect(isDemanded(schema, { byAgent: true }, '/agentName')).toBe(true)
  expect(isDemanded(schema, { byAgent: false }, '/agentName')).toBe(false)
})

test('a field that no condition names is always asked', () => {
  expect(isAsked(schema, {}, '/remark')).toBe(true)
})

test('a field that a choice among several demands is hidden until that is chosen', () => {
  const trade = JSON.parse(`{
    "allOf": [{
      "if": { "properties": { "scope": { "type": "array", "contains": { "const": "other" } } }, "required": ["scope"] },
      "then": { "required": ["scopeText"] }
    }]
  }`)
  expect(isAsked(trade, { scope: ['catering'] }, '/scopeText')).toBe(false)
  expect(isAsked(trade, { scope: ['catering', 'other'] }, '/scopeText')).toBe(true)
})
