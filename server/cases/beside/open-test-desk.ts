// A city for tests of what goes on beside the flow: an application for the old-age allowance, reviewed by the subdistrict (3 working days),
// decided by the district (promised in 7), accepted at nine on Monday 2026-03-02. Everybody signs in anew for each call, for the clock leaps.

import { expect } from 'vitest'
import { openCity, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'

type View = Awaited<ReturnType<TestCity['cases']['view']>>

const community = '440306018003'
const subdistrict = 'civil-affairs@440306018000'
const district = 'civil-affairs@440306000000'
export const asked = 'public-security@440306000000'
export const station = `station@${community}`
const itemId = 'old-age-allowance'

export async function openTestDesk() {
  const city = await openCity({ start: true })
  const staff = async (name: string, post: Post): Promise<Actor> => {
    const staffId = newId()
    await city.registry.upsertStaff({ staffId, name, username: staffId, posts: [post] })
    return { kind: 'staff', accountId: newId(), staffId, name, posts: [post] }
  }
  const resident = (await city.person('梁桂芳', makeCitizenId(demoDivision, '1950-08-26', 904), '13900000004')).actor
  const clerk = await staff('黄耀东', { unit: station, post: 'window-clerk' })
  const reviewer = await staff('街道审查', { unit: subdistrict, post: 'reviewer' })
  const head = await staff('区局负责人', { unit: district, post: 'decider' })
  const decider = await staff('区局决定', { unit: district, post: 'decider' })
  const consulted = await staff('公安审查', { unit: asked, post: 'reviewer' })

  async function call(who: Actor, path: string, payload?: object, headers: Record<string, string> = {}) {
    const answer = await city.app.inject({
      method: payload ? 'POST' : 'GET',
      url: `/api/v1/${path}`,
      headers: { cookie: await city.session(who), ...headers },
      ...(payload && { payload }),
    })
    return { status: answer.statusCode, body: answer.body ? answer.json() : {} }
  }
  const view = async (who: Actor, caseId: string) => (await call(who, `cases/${caseId}`)).body as View
  const open = (who: Actor, caseId: string, what: string, body: object) => call(who, `cases/${caseId}/${what}`, body)
  async function act(who: Actor, caseId: string, which: string, verb: string, body: object = {}) {
    const task = (await view(who, caseId)).tasks.find((each) => each.act === which)
    if (!task) throw new Error(`no ${which} task`)
    return call(who, `cases/${caseId}/tasks/${task.taskId}/${verb}`, body)
  }
  async function submitted(): Promise<string> {
    city.testClock.set('2026-03-02T09:00+08:00')
    const { draftId, form: known, materials } = await city.cases.beginDraft(resident, { itemId })
    const { form } = await city.catalogue.getItem(itemId)
    const filled = fillDemoForm(form, known as never, { division: community, today: '2026-03-02' })
    await city.cases.saveDraft(resident, { draftId, form: filled })
    for (const { materialId } of materials.filter(({ required, by }) => required && !by))
      await city.cases.addDraftFile(resident, draftId, materialId, { name: 'a.png', data: png })
    await city.cases.submit({ actor: resident }, { draftId })
    return draftId
  }
  return {
    city,
    resident,
    reviewer,
    head,
    decider,
    consulted,
    subdistrict,
    call,
    view,
    open,
    act,
    reviewDue: async (caseId: string) =>
      (await view(reviewer, caseId)).tasks.find((task) => task.act === 'review')?.dueOn,
    clerk,
    submitted,
    async accepted(): Promise<string> {
      const draftId = await submitted()
      expect((await act(clerk, draftId, 'accept', 'accept')).status).toBe(200)
      return draftId
    },
    /** What the applicant was told of the case. */
    async told(caseId: string) {
      await city.cases.settle()
      const { body } = await call(resident, 'notices')
      return (body.notices as { caseId?: string; kind: string; body: { zh: string } }[]).filter(
        (notice) => notice.caseId === caseId,
      )
    },
    /** Kinds of the documents that somebody sees. */
    async documents(who: Actor, caseId: string) {
      await city.cases.settle()
      return (await view(who, caseId)).documents.map(({ kind }) => kind)
    },
  }
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
