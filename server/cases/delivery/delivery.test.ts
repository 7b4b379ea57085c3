import { expect, it } from 'vitest'
import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from '../../engines/codes/index.ts'
import { handOver } from './delivery.ts'

const own = makeCitizenId(demoDivision, '1978-08-26', 904)
const other = makeCitizenId(demoDivision, '1980-01-01', 905)
const facts = { name: '梁桂芳', citizenId: own }
const window = (collector?: object) => ({ method: 'window', ...(collector && { collector }) }) as never
const fieldOf = (data: object, state = {}) => {
  try {
    handOver(state, data as never, facts)
    return undefined
  } catch (error) {
    const { code, extra } = error as { code: string; extra: { fields?: { pointer: string }[] } }
    return extra.fields?.[0]?.pointer ?? code
  }
}

it('hands out to the applicant, whose number is held against the register and not written down', () => {
  const done = handOver({}, window({ kind: 'self', idNumber: own.toLowerCase() }), facts)
  expect(done).toEqual({ method: 'window', receivedBy: '梁桂芳', collector: 'self', isChecked: true })
  expect(fieldOf(window({ kind: 'self', idNumber: other }))).toBe('/collector/idNumber')
  expect(fieldOf(window())).toBe('/collector')
})

it('hands nothing of an enterprise out before a person is identified, and calls nothing checked that it could not check', () => {
  const creditCode = makeCreditCode('9', '1', demoDivision, `${demoBody}T001`)
  const self = (idNumber: string) => window({ kind: 'self', idNumber })
  const company = { name: '某公司', creditCode }
  for (const it of [self(creditCode), self(own), window({ kind: 'self' })])
    expect(() => handOver({}, it, company)).toThrow()
  const sent = { kind: 'agent', name: '王芳', idNumber: own, authorisation: 'letter' }
  expect(handOver({}, window(sent), company)).toMatchObject({ receivedBy: '王芳', collector: 'agent' })
  expect(handOver({}, self(own), { name: '某人' })).toMatchObject({ isChecked: false })
})

it('hands out to an agent who is identified and authorised', () => {
  const agent = { kind: 'agent', name: '梁桂香', idNumber: other, authorisation: 'letter' }
  const done = handOver({}, window(agent), facts)
  expect(done).toMatchObject({ receivedBy: '梁桂香', collector: 'agent', authorisation: 'letter' })
  expect(JSON.stringify(done)).not.toContain(other)
  expect(fieldOf(window({ ...agent, idNumber: '440399198001019000' }))).toBe('/collector/idNumber')
  expect(fieldOf(window({ ...agent, idNumber: own }))).toBe('/collector/kind')
})

it('delivers by post only what was posted, and nothing else while it is on its way', () => {
  const sent = { delivery: { method: 'post', siteId: 's', sent: { carrier: 'EMS', number: 'EM1234567' } } }
  expect(fieldOf({ method: 'post' })).toBe('conflict')
  expect(handOver(sent as never, { method: 'post', receivedBy: '本人' }, facts)).toMatchObject({ number: 'EM1234567' })
  expect(fieldOf(window({ kind: 'self' }), sent)).toBe('conflict')
  expect(fieldOf({ method: 'online' })).toBeUndefined()
})
