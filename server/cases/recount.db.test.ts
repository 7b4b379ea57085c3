import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type Person, type TestCity } from '../../test/harness/open-city.ts'
import { fillDemoForm } from '../demo-form.ts'
import { demoDivision, makeCitizenId } from '../engines/codes/index.ts'
import { openCity as wire } from '../main.ts'
import type { Actor } from '../platform/http/index.ts'

// A city in late 2026 whose calendar of 2027 is provisional; then the State Council announces the year, and the city opens again.
let dir: string
let city: TestCity
let announced: Awaited<ReturnType<typeof wire>>
let resident: Person
let waiting: string
let accepted: string
const system: Actor = { kind: 'system', name: 'test' }
const errors: unknown[] = []

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yichuang-calendar-'))
  cpSync('catalogue', dir, { recursive: true })
  city = await openCity({ catalogueDir: dir, clock: '2026-12-31T09:00+08:00' })
  resident = await city.person('何俊辉', makeCitizenId(demoDivision, '1990-11-03', 905), '13900000005')
  waiting = await submitted()
  accepted = await submitted()
  const task = (await city.cases.view(system, accepted)).tasks[0]
  const clerk: Actor = {
    kind: 'staff',
    accountId: resident.subjectId,
    staffId: resident.subjectId,
    name: '窗口',
    posts: [{ unit: task?.unit ?? '', post: task?.post ?? '' }],
  }
  await city.cases.handle({ actor: clerk }, { caseId: accepted, taskId: task?.taskId ?? '', verb: 'accept', data: {} })
  expect(await city.cases.recountLimits()).toEqual({ cases: 2, moved: 0 })

  city.testClock.advance({ hours: 1 })
  const file = join(dir, 'calendars/2027.yaml')
  const year = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    year
      .replace('status: provisional', 'status: announced')
      .replace('  - 2027-01-01\n', '  - 2027-01-01\n  - 2027-01-04\n  - 2027-01-05\n'),
  )
  announced = await openAgain()
})
afterAll(async () => {
  await announced.close()
  await city.stop()
  rmSync(dir, { recursive: true, force: true })
  expect(errors).toEqual([])
})

const openAgain = () =>
  wire({
    databaseUrl: city.databaseUrl,
    varDir: city.varDir,
    catalogueDir: dir,
    secret: Buffer.alloc(32, 1),
    publicUrl: 'http://localhost',
    demo: true,
    clock: city.testClock,
    logLevel: 'silent',
    onError: (error) => errors.push(error),
  })

async function submitted(): Promise<string> {
  const itemId = 'old-age-allowance'
  const draft = await city.cases.beginDraft(resident.actor, { itemId })
  const item = await city.catalogue.getItem(itemId)
  const form = fillDemoForm(item.form, draft.form as never, { division: '440306018003', today: '2026-12-31' })
  await city.cases.saveDraft(resident.actor, { draftId: draft.draftId, form })
  for (const { materialId } of draft.materials.filter(({ required, by }) => required && !by))
    await city.cases.chooseWay(resident.actor, { draftId: draft.draftId, materialId, by: 'promise' })
  await city.cases.submit({ actor: resident.actor }, { draftId: draft.draftId })
  return draft.draftId
}
const timers = () =>
  city.db.query<{ firesAt: string }>('select fires_at "firesAt" from timer where case_id = $1', [waiting])

it('says how many dates would move before any does', async () => {
  expect(await announced.cases.recountLimits({ dryRun: true })).toEqual({ cases: 2, moved: 2 })
  expect((await city.cases.view(system, accepted)).timeline.some(({ kind }) => kind === 'limits_recounted')).toBe(false)
})

it('leaves to the next start what a server that is stopped at once has not counted, and breaks nothing', async () => {
  const brief = await openAgain()
  brief.cases.start({ only: [] })
  await brief.close()
  expect(errors).toEqual([])
})

it('counts open dates anew when the calendar of a year is published, once, and tells whose day has moved', async () => {
  const before = (await city.cases.view(resident.actor, accepted)).clock?.dueOn
  const [timer] = await timers()
  announced.start()
  await announced.cases.recountLimits()
  await announced.cases.settle()
  expect(before).toBe('2027-01-12')
  const after = await announced.cases.view(resident.actor, accepted)
  expect(after.clock).toMatchObject({ dueOn: '2027-01-14', provisional: false })
  expect(after.timeline.find(({ kind }) => kind === 'limits_recounted')?.text.zh).toContain(
    '由2027年1月12日改为2027年1月14日',
  )
  const due = await announced.cases.whyDue(resident.actor, accepted)
  expect(due?.days.find(({ day }) => day === '2027-01-04')).toMatchObject({ kind: 'day-off' })
  const [moved] = await timers()
  expect(Date.parse(moved?.firesAt ?? '') - Date.parse(timer?.firesAt ?? '')).toBe(4 * 24 * 3600_000)
  const notices = await announced.notices.list(resident.subjectId)
  expect(JSON.stringify(notices)).toContain('2027年1月14日')
  expect(await announced.cases.recountLimits()).toEqual({ cases: 0, moved: 0 })
  expect(await announced.cases.verify(accepted)).toMatchObject({ ok: true })
})

it('counts the others when one case cannot be counted, says which failed, and begins again at the next start', async () => {
  await city.db.query('update "case" set item_version = 99 where case_id = $1', [waiting])
  const file = join(dir, 'calendars/2027.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('  - 2027-01-05\n', '  - 2027-01-05\n  - 2027-01-06\n'))
  city.testClock.advance({ hours: 1 })
  const again = await openAgain()
  expect(await again.cases.recountLimits()).toEqual({ cases: 2, moved: 1 })
  expect((await again.cases.view(system, accepted)).clock?.dueOn).toBe('2027-01-15')
  expect(errors.splice(0)).toHaveLength(1)
  await city.db.query('update "case" set item_version = 1 where case_id = $1', [waiting])
  expect(await again.cases.recountLimits()).toEqual({ cases: 2, moved: 1 })
  expect(await again.cases.recountLimits()).toEqual({ cases: 0, moved: 0 })
  await again.close()
})
