import { afterAll, beforeAll, expect, it } from 'vitest'
import { inspectByTwo } from '../../test/harness/inspect-by-two.ts'
import { openCity, type Person, type TestCity } from '../../test/harness/open-city.ts'
import { submitted as handedIn } from '../../test/harness/submitted.ts'
import { demoDivision, makeCitizenId } from '../engines/codes/index.ts'
import type { Actor } from '../platform/http/index.ts'
import type { Verb } from './act.ts'

let city: TestCity
let resident: Person

const system: Actor = { kind: 'system', name: 'test' }

beforeAll(async () => {
  city = await openCity({ start: true })
  resident = await city.person('梁桂芳', makeCitizenId(demoDivision, '1978-08-26', 904), '13900000004')
})
afterAll(async () => {
  await city.stop()
  expect(city.errors).toEqual([])
})

const submitted = (itemId: string) => handedIn(city, resident.actor, itemId)

const view = (caseId: string) => city.cases.view(system, caseId)

/** Does `verb` at the open task of that act, as somebody who holds just that post. */
async function act(caseId: string, which: string, verb: Verb, data: object = {}): Promise<void> {
  const task = (await view(caseId)).tasks.find((each) => each.act === which)
  if (!task) throw new Error(`no ${which} task: ${JSON.stringify((await view(caseId)).tasks)}`)
  const actor: Actor = {
    kind: 'staff',
    accountId: resident.subjectId,
    staffId: resident.subjectId,
    name: '演示人员',
    posts: [{ unit: task.unit, post: task.post }],
  }
  await city.cases.handle({ actor }, { caseId, taskId: task.taskId, verb, data: data as never })
}
const pass = { outcome: 'passed', opinion: '核验属实' }
const answers: Record<string, [Verb, object]> = {
  decide: ['decide', { decision: 'granted', reason: '' }],
  deliver: ['deliver', { method: 'window', collector: { kind: 'self' } }],
}
const documents = async (caseId: string) => {
  await city.cases.settle()
  return (await view(caseId)).documents.map(({ kind }) => kind)
}

it('refuses acceptance with a document that states the reason', async () => {
  const caseId = await submitted('unemployment-registration')
  await act(caseId, 'accept', 'refuse', { reason: '不在本街道受理范围' })
  expect(await view(caseId)).toMatchObject({ status: 'concluded', outcome: 'refused' })
  expect(await documents(caseId)).toEqual(['receipt', 'non-acceptance'])
})

it('denies with a reason, in a decision that the applicant can read', async () => {
  const caseId = await submitted('old-age-allowance')
  await act(caseId, 'accept', 'accept')
  await act(caseId, 'review', 'review', { outcome: 'failed', opinion: '户籍不在本市' })
  await act(caseId, 'decide', 'decide', { decision: 'denied', reason: '户籍不在本市' })
  const seen = await city.cases.view(resident.actor, caseId)
  expect(seen).toMatchObject({ status: 'concluded', outcome: 'denied' })
  expect(seen.timeline.find(({ kind }) => kind === 'case_decided')).toMatchObject({ detail: '户籍不在本市' })
  expect(await documents(caseId)).toContain('denial')
})

it('returns a case from the decision to its reviewers, who review again', async () => {
  const caseId = await submitted('old-age-allowance')
  await act(caseId, 'accept', 'accept')
  await act(caseId, 'review', 'review', pass)
  await act(caseId, 'decide', 'return', { reason: '请核对银行卡' })
  expect((await view(caseId)).tasks.map((task) => task.act)).toEqual(['review'])
  await act(caseId, 'review', 'review', pass)
  await act(caseId, 'decide', 'decide', { decision: 'granted', reason: '复核后准予，偏离裁量基准的理由记录在案' })
  await city.cases.settle()
  expect(await view(caseId)).toMatchObject({ status: 'concluded', outcome: 'granted' })
})

it('ends a case as withdrawn when nothing is supplied within the limit', async () => {
  const caseId = await submitted('unemployment-registration')
  await act(caseId, 'accept', 'require-supplement', { missing: [{ materialId: 'id-card', reason: '请补照片页' }] })
  city.testClock.advance({ days: 30 })
  await city.cases.settle()
  expect(await view(caseId)).toMatchObject({ status: 'concluded', outcome: 'withdrawn' })
})

it('accepts a case by itself when nobody answers within five working days, from the day of receipt, and says so', async () => {
  const caseId = await submitted('old-age-allowance')
  const received = (await view(caseId)).submittedAt
  city.testClock.advance({ days: 6 })
  await city.cases.settle()
  expect((await view(caseId)).status).toBe('submitted')
  city.testClock.advance({ days: 4 })
  await city.cases.settle()
  const seen = await view(caseId)
  expect(seen).toMatchObject({ status: 'accepted', acceptedAt: received })
  expect(seen.tasks.map((task) => task.act)).toEqual(['review'])
  expect(seen.timeline.find(({ kind }) => kind === 'case_accepted')?.text.zh).toContain('视为受理')
  const due = await city.cases.whyDue(resident.actor, caseId)
  expect(due).toMatchObject({ startedAt: received, dueOn: seen.clock?.dueOn })
  expect(due?.days.filter(({ kind }) => kind === 'counted')).toHaveLength(7)
  expect(due?.days.at(-1)?.day).toBe(due?.dueOn)
  expect(await documents(caseId)).toEqual(['receipt', 'acceptance'])
  await expect(city.cases.whyDue({ kind: 'anonymous' }, caseId)).rejects.toMatchObject({ code: 'not-found' })
})

it('deems nothing accepted while it waits for a supplement, and counts anew from the day that this comes', async () => {
  const caseId = await submitted('old-age-allowance')
  await act(caseId, 'accept', 'require-supplement', { missing: [{ materialId: 'bank-card', reason: '请补正面' }] })
  city.testClock.advance({ days: 8 })
  await city.cases.settle()
  expect((await view(caseId)).status).toBe('supplementing')
  await city.cases.supplement(resident.actor, { caseId })
  const supplied = city.clock.now().toString()
  city.testClock.advance({ days: 11 })
  await city.cases.settle()
  expect(await view(caseId)).toMatchObject({ status: 'accepted', acceptedAt: supplied })
})

it('takes minimum living allowance over three levels: visit by the subdistrict, public notice, decision by the district', async () => {
  const caseId = await submitted('minimum-living-allowance')
  await act(caseId, 'accept', 'accept')
  const levels: string[] = []
  for (let guard = 0; guard < 12; guard++) {
    const seen = await view(caseId)
    if (seen.status === 'concluded') break
    const [task] = seen.tasks
    if (task) {
      levels.push(`${task.act} ${task.unit.split('@')[1]}`)
      const [verb, data] = answers[task.act] ?? ['review', pass]
      if (task.act === 'inspect') await inspectByTwo(city, caseId)
      else await act(caseId, task.act, verb, data)
    } else {
      expect(seen.clock).toMatchObject({ suspended: true })
      levels.push('notice')
      city.testClock.advance({ days: 21 })
    }
    await city.cases.settle()
  }
  expect(levels).toEqual(expect.arrayContaining(['inspect 440306018000', 'notice', 'decide 440306000000']))
  expect(await view(caseId)).toMatchObject({ status: 'concluded', outcome: 'granted' })
})
