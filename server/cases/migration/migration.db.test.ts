import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { Verb } from '../act.ts'
import { prepareItem } from '../item.ts'
import { recounted } from '../recount.ts'
import { readCase } from '../store/case-path.ts'

// One item in four versions: as it is; with a check more; with a question more; with the decision by another organ.
const itemId = 'old-age-allowance'
let dir: string
let city: TestCity
let resident: Person
const at = { accept: '', review: '', decide: '', concluded: '' }
const administrator = (name: string) => ({
  kind: 'staff' as const,
  accountId: newId(),
  staffId: newId(),
  name,
  posts: [{ unit: 'service-administration@440300000000', post: 'administrator' }],
})
const first = administrator('甲')
const second = administrator('乙')
const plan = (toVersion: number, map: Record<string, string> = {}) => ({ itemId, fromVersion: 1, toVersion, map })

function change(file: string, ...pairs: [string | RegExp, string][]): void {
  const path = join(dir, file)
  let text = readFileSync(path, 'utf8')
  for (const [from, to] of pairs) {
    expect(text).toMatch(from)
    text = text.replace(from, to)
  }
  writeFileSync(path, text)
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yichuang-versions-'))
  cpSync('catalogue', dir, { recursive: true })
  city = await openCity({ catalogueDir: dir, start: true })
  resident = await city.person('周桂兰', makeCitizenId(demoDivision, '1950-02-01', 906), '13900000006')
  at.accept = await submitted()
  at.review = await submitted('accept')
  at.decide = await submitted('accept', 'review')
  at.concluded = await submitted('accept', 'review', 'decide')
  await city.cases.settle()

  const flow = readFileSync(join(dir, 'flows/single-review.bpmn'), 'utf8')
  const task = /<bpmn:userTask id="review"[\s\S]*?<\/bpmn:userTask>/.exec(flow)?.[0] ?? ''
  const recheck = task
    .replace('id="review"', 'id="recheck"')
    .replace('name="审查"', 'name="复核"')
    .replace(/<bpmn:(incoming|outgoing)>.*\n/g, '')
  const longer = flow
    .replace(task, `${task}${recheck}`)
    .replace(
      /(<bpmn:sequenceFlow id="review-to-decide" sourceRef="review" targetRef=)"decide"/,
      '$1"recheck" /><bpmn:sequenceFlow id="recheck-to-decide" sourceRef="recheck" targetRef="decide"',
    )
  writeFileSync(join(dir, 'flows/two-checks.bpmn'), longer)
  change(`items/${itemId}.yaml`, ['version: 1', 'version: 2'], ['flow: single-review', 'flow: two-checks'])
  await city.catalogue.load()
  change(
    `items/${itemId}.yaml`,
    ['version: 2', 'version: 3'],
    ['required:\n      - name\n', 'required:\n      - nickname\n      - name\n'],
    ['    properties:\n', '    properties:\n      nickname: { type: string, title: 小名, x-en: Nickname }\n'],
    ['fields: [ /name,', 'fields: [ /nickname, /name,'],
  )
  await city.catalogue.load()
  change(
    `items/${itemId}.yaml`,
    ['version: 3', 'version: 4'],
    ['required:\n      - nickname\n      - name\n', 'required:\n      - name\n'],
    ['review: { limit: 3, level: subdistrict', 'review: { limit: 3, level: district'],
  )
  await city.catalogue.load()
  change(
    `items/${itemId}.yaml`,
    ['version: 4', 'version: 5'],
    ['review: { limit: 3, level: district', 'review: { limit: 9, level: subdistrict'],
  )
  await city.catalogue.load()
})
afterAll(async () => {
  await city.stop()
  rmSync(dir, { recursive: true, force: true })
  expect(city.errors).toEqual([])
})

async function submitted(...done: string[]): Promise<string> {
  const draft = await city.cases.beginDraft(resident.actor, { itemId })
  const item = await city.catalogue.getItem(itemId)
  const form = fillDemoForm(item.form, draft.form as never, { division: '440306018003', today: '2026-03-02' })
  await city.cases.saveDraft(resident.actor, { draftId: draft.draftId, form })
  for (const { materialId, satisfy } of draft.materials.filter(({ required, by }) => required && !by))
    await city.cases.chooseWay(resident.actor, {
      draftId: draft.draftId,
      materialId,
      by: satisfy.includes('promise') ? 'promise' : 'on-paper',
      agreed: true,
    })
  await city.cases.submit({ actor: resident.actor }, { draftId: draft.draftId })
  for (const act of done) await doNext(draft.draftId, act)
  return draft.draftId
}

const verbs: Record<string, [Verb, object]> = {
  accept: ['accept', {}],
  review: ['review', { outcome: 'passed', opinion: '属实' }],
  decide: ['decide', { decision: 'granted', reason: '符合条件' }],
}
const view = (caseId: string) => city.cases.view({ kind: 'system', name: 'test' }, caseId)

async function doNext(caseId: string, act: string): Promise<void> {
  const task = (await view(caseId)).tasks.find((each) => each.act === act)
  if (!task) throw new Error(`no ${act} task`)
  const actor = { ...first, name: '经办', posts: [{ unit: task.unit, post: task.post }] }
  const [verb, data] = verbs[act] ?? ['accept', {}]
  await city.cases.handle({ actor }, { caseId, taskId: task.taskId, verb, data: data as never })
}

it('says per case what would happen before anything happens', async () => {
  const { cases, next } = await city.cases.migration.preview(first, plan(2))
  expect(next).toBeNull()
  const told = Object.fromEntries(
    cases.map(({ caseId, moves, at: places, skipped }) => [
      caseId,
      { moves, places: places.map(({ node }) => node), skipped: skipped.map(({ zh }) => zh) },
    ]),
  )
  expect(told).toEqual({
    [at.accept]: { moves: true, places: ['accept'], skipped: [] },
    [at.review]: { moves: true, places: ['review'], skipped: [] },
    [at.decide]: { moves: true, places: ['decide'], skipped: ['复核'] },
  })
  expect((await view(at.review)).item.version).toBe(1)
})

it('leaves a case where it is when the new version would ask for more than was asked', async () => {
  const { cases } = await city.cases.migration.preview(first, plan(3))
  expect(cases.map(({ moves, reasons }) => [moves, reasons.map(({ code }) => code)])).toEqual([
    [false, ['asks-more']],
    [false, ['asks-more']],
    [false, ['asks-more']],
  ])
  expect(cases[0]?.reasons[0]?.text.zh).toContain('小名')
})

it('opens a task anew when another organ does it now, and says so', async () => {
  const { cases } = await city.cases.migration.preview(first, plan(4))
  const review = cases.find(({ caseId }) => caseId === at.review)
  expect(review).toMatchObject({ moves: true, reopened: [{ zh: '街道核对' }] })
})

it('is agreed to by a second person, never by the one who asked', async () => {
  const { planId } = await city.cases.migration.propose(first, { ...plan(2), reason: '新增复核' })
  await expect(city.cases.migration.run(first, planId)).rejects.toMatchObject({ code: 'conflict' })
  await expect(city.cases.migration.decide(first, { planId, agrees: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await city.cases.migration.decide(second, { planId, agrees: false })).toMatchObject({ state: 'rejected' })
  await expect(city.cases.migration.decide(second, { planId, agrees: true })).rejects.toMatchObject({
    code: 'conflict',
  })
})

it('is the city’s affair: an administrator of one district neither sees nor asks for nor carries out a plan for all', async () => {
  const district = {
    ...administrator('丙'),
    posts: [{ unit: 'service-administration@440306000000', post: 'administrator' }],
  }
  const { planId } = await city.cases.migration.propose(first, { ...plan(2), reason: '全市' })
  for (const refused of [
    () => city.cases.migration.overview(district, itemId),
    () => city.cases.migration.preview(district, plan(2)),
    () => city.cases.migration.propose(district, { ...plan(2), reason: '越权' }),
    () => city.cases.migration.decide(district, { planId, agrees: true }),
    () => city.cases.migration.run(district, planId),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'forbidden' })
  await city.cases.migration.decide(second, { planId, agrees: false })
})

it('refuses a plan that names steps or versions that are not there', async () => {
  for (const wrong of [plan(1), plan(2, { review: 'nowhere' }), plan(2, { nowhere: 'review' })])
    await expect(city.cases.migration.propose(first, { ...wrong, reason: '试试' })).rejects.toMatchObject({
      code: 'validation-failed',
    })
  await expect(city.cases.migration.propose(first, { ...plan(9), reason: '试试' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('moves those that may move, tells the applicants, keeps promises and records, and the cases go on by the new version', async () => {
  const before = await view(at.review)
  const { planId } = await city.cases.migration.propose(first, { ...plan(2), reason: '新增复核' })
  await city.cases.migration.decide(second, { planId, agrees: true })
  expect(await city.cases.migration.run(second, planId)).toMatchObject({ state: 'finished', moved: 3, stayed: 0 })
  expect(await city.cases.migration.run(second, planId)).toMatchObject({ state: 'finished', moved: 3 })

  const moved = await view(at.review)
  expect(moved.item.version).toBe(2)
  expect(moved.clock?.dueOn).toBe(before.clock?.dueOn)
  expect(moved.tasks.map(({ taskId }) => taskId)).toEqual(before.tasks.map(({ taskId }) => taskId))
  expect(moved.timeline.at(-1)).toMatchObject({
    kind: 'case_migrated',
    text: { zh: expect.stringContaining('第 2 版') },
  })
  await doNext(at.review, 'review')
  expect((await view(at.review)).tasks.map(({ nodeId }) => nodeId)).toEqual(['recheck'])
  await doNext(at.review, 'review')
  await doNext(at.review, 'decide')
  await city.cases.settle()
  expect(await view(at.review)).toMatchObject({ status: 'concluded', outcome: 'granted' })
  expect(await city.cases.verify(at.review)).toMatchObject({ ok: true })

  const overview = await city.cases.migration.overview(first, itemId)
  expect(overview.versions.find(({ version }) => version === 1)).toBeUndefined()
  expect(overview.plans.find((each) => each.planId === planId)).toMatchObject({
    proposedName: '甲',
    decidedName: '乙',
    moved: 3,
  })
  expect((await view(at.concluded)).item.version).toBe(1)
})

it('loses nobody’s step: a case that is handled meanwhile is judged again as it stands then', async () => {
  const racer = await submitted()
  const from = (await view(racer)).item.version
  const { planId } = await city.cases.migration.propose(first, {
    itemId,
    fromVersion: from,
    toVersion: 2,
    map: {},
    reason: '补迁',
  })
  await city.cases.migration.decide(second, { planId, agrees: true })
  await Promise.all([city.cases.migration.run(second, planId), doNext(racer, 'accept')])
  const after = await view(racer)
  expect(after.item.version).toBe(2)
  expect(after.tasks.map(({ nodeId }) => nodeId)).toEqual(['review'])
})

it('lets a step that is kept run on as it was given, also when the calendar is counted anew', async () => {
  const caseId = await submitted('accept')
  const dueOn = async () => (await view(caseId)).tasks[0]?.dueOn
  const before = await dueOn()
  const from = (await view(caseId)).item.version
  const { planId } = await city.cases.migration.propose(first, { ...plan(2), fromVersion: from, reason: '先迁' })
  await city.cases.migration.decide(second, { planId, agrees: true })
  await city.cases.migration.run(second, planId)
  expect((await view(caseId)).item.version).toBe(2)
  for (const toVersion of [5, 2]) {
    const fromVersion = (await view(caseId)).item.version
    const order = { ...plan(toVersion), fromVersion, reason: '审查时限改为九个工作日' }
    const { planId: next } = await city.cases.migration.propose(first, order)
    await city.cases.migration.decide(second, { planId: next, agrees: true })
    await city.cases.migration.run(second, next)
    expect((await view(caseId)).item.version).toBe(toVersion)
    expect(await dueOn()).toBe(before)
    const { row, tasks } = await readCase(city.db, caseId, null, city.clock.now())
    if (!row) throw new Error('no case')
    expect(row.state.given).toEqual(toVersion === 2 ? { [tasks[0]?.taskId ?? '']: 9 } : undefined)
    const item = prepareItem(await city.catalogue.getItem(itemId, toVersion))
    expect(recounted({ row, tasks, timers: [], item }, city.calendar, city.clock.now())).toBeUndefined()
  }
})
