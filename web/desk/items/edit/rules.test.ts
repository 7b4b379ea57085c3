import { expect, test } from 'vitest'
import type { Work } from '../../api/authoring.ts'
import { withRenamedRules } from './renamed-rules.ts'
import { freeRuleName, newRule, reachedFrom, withRule } from './rules.ts'

const work = (more = {}): Work => ({ content: { id: 'tree', ...more } as never, flowXml: '', rules: {} })

test('a new rule gets a file of the item’s own, named for its purpose', () => {
  const { name, work: next } = newRule(work(), 'eligibility', '资格判断')
  expect(name).toBe('eligibility')
  expect(next.rules['tree-eligibility']).toContain('name="outcome"')
  expect(next.content.rules?.eligibility).toMatchObject({ file: 'tree-eligibility' })
  expect(freeRuleName(['rule', 'rule2'], 'rule')).toBe('rule3')
})
test('the last rule takes its file along, and the member of the item', () => {
  const one = newRule(work(), 'routing', '分派').work
  const none = withRule(one, 'routing', undefined)
  expect(none.rules).toEqual({})
  expect(none.content).not.toHaveProperty('rules')
})
test('a file that another rule uses stays', () => {
  const one = newRule(work(), 'routing', '分派').work
  const both = { ...one, ...withRule(one, 'second', { file: 'tree-routing', decision: 'd', inputs: {} }) }
  expect(withRule(both, 'routing', undefined).rules).toEqual(one.rules)
})
test('a rule file that got another name has it in the item and among its files', () => {
  const one = newRule(work(), 'routing', '分派').work
  const named = withRenamedRules(one, { 'tree-routing': 'tree-own' })
  expect([named.content.rules?.routing?.file, Object.keys(named.rules)]).toEqual(['tree-own', ['tree-own']])
  expect(withRenamedRules(one, {})).toBe(one)
})
test('a decision needs what it builds on needs, and not what other decisions of the file do', () => {
  const needs = [
    { id: 'a', of: ['b', 'age'] },
    { id: 'b', of: ['income', 'a'] },
    { id: 'c', of: ['area'] },
  ]
  expect([...reachedFrom(needs, 'a')].toSorted()).toEqual(['a', 'age', 'b', 'income'])
})
