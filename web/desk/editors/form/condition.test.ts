import { describe, expect, it } from 'vitest'
import type { FormSchema } from '../../../../server/engines/form/index.ts'
import { conditionOf, valuesOf, whenOf } from './condition.ts'

describe('«shown when»', () => {
  it.each([
    { field: 'agent', values: [true] },
    { field: 'kind', values: ['a', 'b'] },
    { field: 'note', values: [] },
  ])('reads back what it wrote: %j', (when) => {
    expect(whenOf(conditionOf(when))).toEqual(when)
  })
  it.each<FormSchema>([
    { properties: { a: { const: 1 }, b: { const: 2 } }, required: ['a', 'b'] },
    { properties: { a: { minimum: 3 } }, required: ['a'] },
    { not: { required: ['a'] } },
    { required: ['a', 'b'] },
  ])('leaves a condition that says more to the JSON view: %j', (condition) => {
    expect(whenOf(condition)).toBe('other')
  })
  it('offers yes and no, or the choices', () => {
    expect(valuesOf({ type: 'boolean' })).toEqual([true, false])
    expect(valuesOf({ type: 'string', enum: ['x'] })).toEqual(['x'])
    expect(valuesOf({ type: 'string' })).toEqual([])
  })
})
