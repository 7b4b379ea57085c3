// Drafts and shared data: what a resource says decides whether a material is asked, what failed is tried again without losing what was
// typed, and an organ that demands what is held leaves a trace.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { demoPerson, openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import type { Source, SourceAnswer } from '../../sharing/index.ts'
import type { CaseRow } from '../case.ts'
import type { CaseItem } from '../item.ts'
import { heldAmong } from './held-demanded.ts'

let city: TestCity
let person: Person
const say: Record<string, () => Promise<SourceAnswer>> = {}
const source = (key: string): Source => ({ find: () => say[key]?.() ?? Promise.resolve({ unconnected: true }) })
const found = (values: Record<string, string | number>) => async (): Promise<SourceAnswer> => ({
  found: true,
  asOf: '2026-02-28',
  values,
})
const down = () => Promise.reject(new Error('down'))

beforeAll(async () => {
  const keys = ['marriage', 'social-insurance', 'disability']
  city = await openCity({ sources: Object.fromEntries(keys.map((key) => [key, source(key)])) })
  person = await city.person('测试甲', demoPerson, '13900000901')
})
beforeEach(() => {
  for (const key of Object.keys(say)) delete say[key]
})
afterAll(() => city.stop())

const begin = async () => {
  const draft = await city.cases.beginDraft(person.actor, { itemId: 'public-rental-housing' })
  const by = (id: string) => draft.materials.find(({ materialId }) => materialId === id)
  return { draft, by }
}

test('a record spares the material, none asks for it, and a resource that is down demands nothing', async () => {
  say.marriage = found({ status: 'married', spouseName: '测试乙' })
  say.disability = async () => ({ found: false })
  say['social-insurance'] = down
  const { draft, by } = await begin()
  expect(by('marriage')).toMatchObject({ by: 'shared' })
  expect(by('special-status')).toMatchObject({ by: null, satisfy: ['licence', 'upload'] })
  expect(by('social-insurance')).toMatchObject({ by: 'shared' })
  expect(draft.form).toMatchObject({ maritalStatus: 'married', spouseName: '测试乙' })
  expect(draft.known['/spouseName']).toMatchObject({ source: { zh: '婚姻登记库' }, asOf: '2026-02-28' })
  expect(draft.shared.map(({ resource, outcome }) => [resource, outcome]).sort()).toEqual([
    ['disability', 'none'],
    ['marriage', 'found'],
    ['social-insurance', 'unavailable'],
  ])
  expect(draft.idOnly).toBe(true)
})

test('what nothing stands behind is not noticed, and what has no record is not chosen', async () => {
  const { draft } = await begin()
  expect(draft.shared).toEqual([])
  say.disability = async () => ({ found: false })
  const { draft: second } = await begin()
  const choose = { draftId: second.draftId, materialId: 'special-status', by: 'shared' }
  expect((await city.cases.chooseWay(person.actor, choose)).by).toBeNull()
})

test('tried again: only what failed is asked, what was typed stays, and nothing is saved when nothing came', async () => {
  say.marriage = found({ status: 'married', spouseName: '测试乙' })
  say['social-insurance'] = down
  const { draft } = await begin()
  const form = { ...draft.form, spouseName: '测试丙' }
  await city.cases.saveDraft(person.actor, { draftId: draft.draftId, form })
  const still = await city.cases.tryShared(person.actor, draft.draftId)
  expect(still.revision).toBe(2)
  say.marriage = () => Promise.reject(new Error('asked again'))
  say['social-insurance'] = found({ years: 9 })
  const again = await city.cases.tryShared(person.actor, draft.draftId)
  expect(again.form).toMatchObject({ spouseName: '测试丙', socialInsuranceYears: 9 })
  expect(again.shared.every(({ outcome }) => outcome !== 'unavailable')).toBe(true)
})

test('somebody else cannot have a draft looked up again', async () => {
  say['social-insurance'] = down
  const { draft } = await begin()
  const other = await city.enterprise('测试企业', '91440399DEM001017C', '13900000902')
  await expect(city.cases.tryShared(other.actor, draft.draftId)).rejects.toMatchObject({ code: 'not-found' })
})

test('a supplement that demands what a resource holds says so; one that demands what it does not, says nothing', async () => {
  say.marriage = found({ status: 'married' })
  say['social-insurance'] = down
  const { draft } = await begin()
  const item = await city.catalogue.getItem('public-rental-housing')
  const demand = (materialId: string) =>
    heldAmong(
      city,
      { row: { caseId: draft.draftId } as CaseRow, item: item as unknown as CaseItem, now: city.clock.now() },
      { missing: [{ materialId, reason: '请提交' }] },
    )
  expect(await demand('marriage')).toEqual({ held: ['marriage'] })
  expect(await demand('social-insurance')).toEqual({})
})
