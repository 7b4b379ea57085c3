// Items written in the desk, in a whole city: four eyes, immutability, days, suspension, files and database in agreement.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openCity, type TestCity } from '../../../test/harness/open-city.ts'
import type { Actor } from '../../platform/http/index.ts'
import { createCatalogue } from '../catalogue.ts'
import { digestOf, type Edition } from '../edition.ts'
import { CatalogueFault } from '../pack-problem.ts'
import { deskPerson } from '../testing/desk-people.ts'

let city: TestCity
let dir: string
let receipt: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yichuang-authoring-'))
  receipt = join(dir, 'licence-types', 'lantern-receipt.yaml')
  cpSync('catalogue', dir, { recursive: true })
  const type = readFileSync(join(dir, 'licence-types', 'community-activity-filing-receipt.yaml'), 'utf8')
  writeFileSync(receipt, type.replace(/^key: .*/m, 'key: lantern-receipt').replace('072022', '072998'))
  city = await openCity({ catalogueDir: dir })
})
afterAll(async () => {
  await city?.stop()
  rmSync(dir, { recursive: true, force: true })
})

const editor = deskPerson('编辑甲', 'culture-sports@440306000000', 'item-editor')
const stranger = deskPerson('编辑乙', 'civil-affairs@440306000000', 'item-editor')
const steward = deskPerson('编辑丙', 'service-administration@440300000000', 'item-editor')
const first = deskPerson('管理员甲', 'service-administration@440300000000', 'administrator')
const second = deskPerson('管理员乙', 'service-administration@440300000000', 'administrator')
const item = 'community-activity-filing'

/** Begins, changes the promised limit, proposes. */
async function proposeLimit(days: number, effectiveOn?: string, by: Actor = editor, itemId = item): Promise<string> {
  const { authoring } = city
  const { revisionId } = await authoring.begin(by, { from: 'item', itemId })
  const view = await authoring.view(by, revisionId)
  const content = { ...view.content, limits: { ...view.content.limits, promisedWorkingDays: days } }
  await authoring.save(by, { ...view, content })
  await authoring.propose(by, { revisionId, effectiveOn })
  return revisionId
}
const current = async (id = item) => (await city.catalogue.getItem(id)).content
const conflict = { code: 'conflict' }

describe('a revision', () => {
  it('is begun by who answers for the item, by the service administration, and by nobody else', async () => {
    const { authoring } = city
    await expect(authoring.begin(stranger, { from: 'item', itemId: item })).rejects.toMatchObject({ code: 'forbidden' })
    const { revisionId } = await authoring.begin(steward, { from: 'item', itemId: item })
    expect((await authoring.view(stranger, revisionId)).may).toEqual([])
    expect((await authoring.view(editor, revisionId)).may).toEqual(['save', 'propose', 'drop'])
    await authoring.drop(editor, revisionId)
  })
  it('is one at a time for an item', async () => {
    const { authoring } = city
    const [one, two] = await Promise.allSettled([
      authoring.begin(editor, { from: 'item', itemId: item }),
      authoring.begin(first, { from: 'item', itemId: item }),
    ])
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
    const begun = [one, two].find((each) => each.status === 'fulfilled')
    await authoring.drop(first, begun?.status === 'fulfilled' ? begun.value.revisionId : '')
  })
  it('refuses an outdated save, and keeps what was saved', async () => {
    const { authoring } = city
    const { revisionId } = await authoring.begin(editor, { from: 'item', itemId: item })
    const view = await authoring.view(editor, revisionId)
    const named = (zh: string) => ({ ...view.content, name: { ...view.content.name, zh } })
    await authoring.save(first, { ...view, content: named('先存的') })
    await expect(authoring.save(editor, { ...view, content: named('后存的') })).rejects.toMatchObject(conflict)
    expect((await authoring.view(editor, revisionId)).content.name.zh).toBe('先存的')
    await authoring.drop(editor, revisionId)
  })
  it('may be saved while it is broken, says what and where, and is not proposed', async () => {
    const { authoring } = city
    const { revisionId } = await authoring.begin(editor, { from: 'item', itemId: item })
    const view = await authoring.view(editor, revisionId)
    expect(view.problems).toEqual([])
    const [material] = view.content.materials
    const content = {
      ...view.content,
      name: { zh: '', en: '' },
      competence: { pointer: '/nothing' },
      materials: material ? [material, material] : [],
    }
    await authoring.save(editor, {
      ...view,
      content,
      flowXml: view.flowXml.replace(/yc:post="[^"]*"/, 'yc:post="gardener"'),
    })
    const broken = await authoring.view(editor, revisionId)
    expect(broken.problems.map(({ part }) => part)).toEqual(expect.arrayContaining(['basic', 'flow']))
    expect(broken.problems.find(({ part }) => part === 'flow')?.elementId).toBeTruthy()
    expect(broken.problems.find(({ pointer }) => pointer === '/name/zh')?.zh).toMatch(/至少 1 个字/)
    await expect(authoring.propose(editor, { revisionId })).rejects.toMatchObject({ code: 'validation-failed' })
    await authoring.save(editor, { ...broken, content: { ...content, name: view.content.name } })
    const later = await authoring.view(editor, revisionId)
    expect(later.problems.map(({ part, pointer }) => [part, pointer])).toContainEqual(['materials', '/materials/1/id'])
    await authoring.drop(editor, revisionId)
  })
  it('warns where it asks for what is known', async () => {
    const { authoring } = city
    const { revisionId } = await authoring.begin(editor, { from: 'item', itemId: item })
    const view = await authoring.view(editor, revisionId)
    const content = structuredClone(view.content)
    delete content.form.schema.properties?.phone?.['x-known-from']
    await authoring.save(editor, { ...view, content })
    const { warnings } = await authoring.view(editor, revisionId)
    expect(warnings).toContainEqual(expect.objectContaining({ part: 'form', pointer: '/form/schema/properties/phone' }))
    await authoring.drop(editor, revisionId)
  })
})

describe('approval', () => {
  it('is for a second person: not who edited, not who proposed, and the database says so too', async () => {
    const { authoring } = city
    const revisionId = await proposeLimit(2, undefined, first)
    await expect(authoring.approve(first, { revisionId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(authoring.reject(first, { revisionId, note: '自己退回' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      city.db.query('update item_revision set decided_by = $2 where revision_id = $1', [revisionId, first.staffId]),
    ).rejects.toThrow(/item_revision_approved_by_another/)
    await authoring.recall(first, revisionId)
    await authoring.drop(first, revisionId)
  })
  it('sends back with a note; then it is edited on', async () => {
    const { authoring } = city
    const revisionId = await proposeLimit(2)
    const sent = await authoring.reject(second, { revisionId, note: '请说明理由' })
    expect([sent.state, sent.decisionNote]).toEqual(['editing', '请说明理由'])
    await expect(authoring.approve(second, { revisionId })).rejects.toMatchObject(conflict)
    await authoring.drop(editor, revisionId)
  })
  it('publishes the next version at once, immutable; guide, search and charts follow', async () => {
    const { authoring, catalogue } = city
    const before = await current()
    const revisionId = await proposeLimit(2)
    const { changes } = await authoring.difference(revisionId)
    expect(changes).toMatchObject([{ at: '/limits/promisedWorkingDays', before: { zh: '3' }, after: { zh: '2' } }])
    expect(await authoring.approve(second, { revisionId })).toMatchObject({ state: 'published', publishedVersion: 2 })
    expect((await current()).limits.promisedWorkingDays).toBe(2)
    expect((await catalogue.getGuide(item)).version).toBe(before.version + 1)
    expect(catalogue.search('广场舞').items[0]?.limits.promisedWorkingDays).toBe(2)
    expect((await catalogue.getItem(item, 1)).content.limits.promisedWorkingDays).toBe(3)
    await expect(city.db.query("update item_version set origin = 'file'")).rejects.toThrow(/permission denied/)
    await expect(city.db.query('delete from item_event')).rejects.toThrow(/permission denied/)
    const view = await authoring.view(editor, revisionId)
    await expect(authoring.save(editor, view)).rejects.toMatchObject(conflict)
    const { events } = await authoring.history(item)
    expect(events.slice(0, 4).map(({ kind }) => kind)).toEqual(['published', 'approved', 'proposed', 'created'])
  })
  it('from a day: the version becomes current by itself when the day comes, and may be recalled until then', async () => {
    const { authoring } = city
    await expect(proposeLimit(4, '2026-03-07')).rejects.toMatchObject({ code: 'validation-failed' }) // a Saturday
    const [open] = (await authoring.listItems(first)).flatMap(({ revision }) => revision ?? [])
    await expect(
      authoring.propose(editor, { revisionId: open?.revisionId ?? '', effectiveOn: '2026-03-02' }),
    ).rejects.toMatchObject({
      code: 'validation-failed',
    })
    const revisionId = open?.revisionId ?? ''
    await authoring.propose(editor, { revisionId, effectiveOn: '2026-03-05' })
    expect((await authoring.approve(second, { revisionId })).state).toBe('approved')
    await authoring.recall(editor, revisionId)
    await authoring.propose(editor, { revisionId, effectiveOn: '2026-03-05' })
    await authoring.approve(second, { revisionId })
    city.testClock.set('2026-03-04T23:59:59+08:00')
    await authoring.look()
    expect((await current()).version).toBe(2)
    city.testClock.set('2026-03-05T00:00:01+08:00')
    await authoring.look()
    expect((await current()).limits.promisedWorkingDays).toBe(4)
    const [version] = (await authoring.history(item)).versions
    expect(version).toMatchObject({ version: 3, origin: 'desk', effectiveOn: '2026-03-05' })
  })
  it('is noticed by another server', async () => {
    const other = createCatalogue({ db: city.db, clock: city.testClock, dir })
    await other.load()
    const revisionId = await proposeLimit(5)
    await city.authoring.approve(second, { revisionId })
    expect((await other.getItem(item)).content.version).toBe(3)
    await other.refresh()
    expect((await other.getItem(item)).content.version).toBe(4)
  })
})

describe('a new item', () => {
  const data = { from: 'template', id: 'lantern-show', name: { zh: '灯会备案', en: 'Lantern show' } } as const
  const more = { domain: 'culture-sports', function: 'culture-sports', type: '10', audience: ['person' as const] }
  it('starts from a shared flow with the next free code, is not offered before it is published, and then is', async () => {
    const { authoring, catalogue } = city
    const { revisionId } = await authoring.begin(editor, { ...data, ...more, flow: 'filing' })
    const view = await authoring.view(editor, revisionId)
    expect(view.content.code).toMatch(/^44109\d{7}$/)
    expect(view.problems.map(({ pointer }) => pointer)).toContain('/summary/zh')
    await expect(authoring.begin(editor, { ...data, ...more, flow: 'filing' })).rejects.toMatchObject(conflict)
    const content = {
      ...view.content,
      summary: { zh: '办灯会先登记。', en: 'Register a lantern show.' },
      basis: [{ name: '《公共文化服务保障法》', mark: 'assumed' as const }],
      result: view.content.result && { ...view.content.result, licenceType: 'lantern-receipt' },
    }
    await authoring.save(editor, { ...view, content })
    await expect(catalogue.getItem('lantern-show')).rejects.toMatchObject({ code: 'not-found' })
    await authoring.propose(editor, { revisionId })
    await authoring.approve(second, { revisionId })
    expect(catalogue.search('灯会').items.map(({ id }) => id)).toContain('lantern-show')
    await expect(authoring.begin(editor, { ...data, ...more, flow: 'filing' })).rejects.toMatchObject({
      code: 'validation-failed',
    })
  })
  it('that was copied has a code and a name of its own', async () => {
    const { authoring } = city
    const copy = { from: 'copy', itemId: item, id: 'kite-show', name: { zh: '风筝节备案', en: 'Kites' } } as const
    const { revisionId } = await authoring.begin(editor, copy)
    const view = await authoring.view(editor, revisionId)
    expect(view.problems).toEqual([])
    expect(view.content).toMatchObject({ id: 'kite-show', version: 1, flow: 'filing' })
    expect(view.content.code).not.toBe((await current()).code)
    await authoring.save(editor, { ...view, flowXml: view.flowXml.replace('yc:limit="', 'yc:limit="1') })
    expect((await authoring.view(editor, revisionId)).content.flow).toBe('kite-show')
    await authoring.drop(editor, revisionId)
  })
})

describe('files and database agree', () => {
  it('an older file stays accepted and the newer version of the desk stays current', async () => {
    expect(await city.catalogue.load()).toEqual({ published: [] })
    expect((await current()).version).toBe(4)
  })
  it('a file with the number of a version of the desk and other content is refused, and says how to go on', async () => {
    const file = join(dir, 'items', `${item}.yaml`)
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, before.replace('version: 1', 'version: 4'))
    const error = await city.catalogue.load().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CatalogueFault)
    expect((error as Error).message).toMatch(/export-item community-activity-filing/)
    expect((await current()).version).toBe(4)
    writeFileSync(file, before)
  })
  it('an exported version reads back to the digest that was published, and loads as nothing new', async () => {
    for (const id of [item, 'lantern-show'])
      for (const [path, text] of Object.entries(await city.authoring.exportItem(id))) {
        mkdirSync(dirname(join(dir, path)), { recursive: true })
        writeFileSync(join(dir, path), text)
      }
    // The districts' variants follow the item in the files.
    const { published } = await city.catalogue.load()
    expect(published.filter((each) => !/^community-activity-filing@\d{6}@4\d{3}$/.test(each))).toEqual([])
    const [row] = await city.db.query<Edition & { sha256: string }>(
      'select content, flow_xml "flowXml", rules, sha256 from item_version where item_id = $1 and version = 4',
      [item],
    )
    const read = { ...(row as Edition), content: parse(readFileSync(join(dir, 'items', `${item}.yaml`), 'utf8')) }
    expect(digestOf(read)).toBe(row?.sha256)
  })
  it('a folder that no longer has what a version of the desk names is refused as a whole', async () => {
    rmSync(join(dir, 'items', 'lantern-show.yaml'))
    const before = readFileSync(receipt, 'utf8')
    writeFileSync(receipt, before.replace('key: lantern-receipt', 'key: something-else'))
    const error = await city.catalogue.load().catch((thrown: unknown) => thrown)
    expect((error as Error).message).toMatch(/desk:lantern-show@1:1: .*lantern-receipt/)
    expect((await current('lantern-show')).result?.licenceType).toBe('lantern-receipt')
    writeFileSync(receipt, before)
    await city.catalogue.load()
    expect((await current('lantern-show')).version).toBe(1)
  })
})
