import { describe, expect, it } from 'vitest'
import { compileRules } from '../../../../server/engines/advice/index.ts'
import { compileDecisions } from '../../../../server/engines/decision/index.ts'
import { askedBy, tryDecision } from './decide-here.ts'
import { valueOfText } from './input-value.ts'
import { newDecisionXml } from './new-decision.ts'

describe('a new rule', () => {
  const xml = newDecisionXml('资格 <60 & 以上>')
  it('can be tried as it is', async () => {
    expect(await askedBy(xml)).toMatchObject({ ok: true, inputs: [{ name: '年龄', type: 'number' }] })
    const tried = await tryDecision(xml, 'decision', { 年龄: 81 }, 'zh')
    expect(tried).toMatchObject({ ok: true, value: '符合', steps: [{ rows: [1] }] })
    expect(await tryDecision(xml, 'decision', { 年龄: 30 }, 'en')).toMatchObject({
      ok: true,
      value: '不符合',
      steps: [{ rows: [2] }],
    })
  })
  it('says in one language why it cannot decide', async () => {
    const tried = await tryDecision(xml, 'decision', { 年龄: '很老' }, 'en')
    expect(tried.ok).toBe(false)
    if (!tried.ok) expect(tried.message).toBe('年龄 must be number')
  })
  it.each(['eligibility', 'benchmark', 'routing', 'task'] as const)(
    'has the results that %s asks for',
    async (purpose) => {
      const read = await compileDecisions(newDecisionXml('规则', purpose))
      if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
      const schema = { type: 'object', properties: { age: { type: 'integer' } } }
      const ref = { file: 'rule', decision: 'decision', inputs: { 年龄: 'form.age' } }
      const { faults } = compileRules(
        { [purpose]: ref },
        new Map([['rule', { model: read.model, digest: '' }]]),
        schema as never,
      )
      expect(faults).toEqual([])
    },
  )
  it('names what is wrong with a broken one', async () => {
    expect(await askedBy('<definitions/>')).toMatchObject({ ok: false, problems: [expect.any(String)] })
  })
})

it.each([
  ['', 'number', null],
  ['12.5', 'number', 12.5],
  ['true', 'boolean', true],
  ['2026-01-31', 'date', '2026-01-31'],
  ['007', 'string', '007'],
  ['[1, 2]', 'list', [1, 2]],
  ['[1', 'list', '[1'],
  ['5', 'Any', 5],
])('takes %j of type %s as %j', (text, type, value) => {
  expect(valueOfText(text, type)).toEqual(value)
})
