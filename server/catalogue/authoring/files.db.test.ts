// Items as files: read, written by hand, downloaded; rules that several items share; a flow of one's own; who may in a district.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openCity, type TestCity } from '../../../test/harness/open-city.ts'
import { digestOf } from '../edition.ts'
import { deskPerson } from '../testing/desk-people.ts'

let city: TestCity
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city?.stop())

const steward = deskPerson('编辑丙', 'service-administration@440300000000', 'item-editor')
const ofDistrict = deskPerson('区管理员', 'service-administration@440306000000', 'administrator')
const first = deskPerson('管理员甲', 'service-administration@440300000000', 'administrator')
const forbidden = { code: 'forbidden' }

/** Begins a revision of an item, works on it, drops it. */
async function revise(itemId: string, work: (revisionId: string) => Promise<void>): Promise<void> {
  const { revisionId } = await city.authoring.begin(steward, { from: 'item', itemId })
  try {
    await work(revisionId)
  } finally {
    await city.authoring.drop(steward, revisionId)
  }
}
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1

describe('the file of an item in work', () => {
  const item = 'old-age-allowance'
  it('is what an export writes, and reads back to the same item', () =>
    revise(item, async (revisionId) => {
      const { authoring } = city
      const { text } = await authoring.showItemFile(revisionId)
      const { content } = await authoring.view(steward, revisionId)
      const exported = (await authoring.exportItem(item))[`items/${item}.yaml`] ?? ''
      const body = (file: string) => file.split('\n').slice(1).join('\n')
      expect(body(text).replace(/^version: .*$/m, '')).toBe(body(exported).replace(/^version: .*$/m, ''))
      expect(await authoring.readItemFile(steward, revisionId, text)).toEqual({ content, problems: [] })
    }))
  it('that is no YAML says the line and what to look at', () =>
    revise(item, async (revisionId) => {
      const { text } = await city.authoring.showItemFile(revisionId)
      const broken = text.replace(/^summary:$/m, 'summary: "never closed')
      const answer = await city.authoring.readItemFile(steward, revisionId, broken)
      expect(answer.content).toBeUndefined()
      expect(answer.problems[0]?.line).toBeGreaterThanOrEqual(lineOf(broken, 'never closed'))
      expect(answer.problems[0]?.zh).toMatch(/YAML 写法有误.*缩进/)
    }))
  it('that is no item is not taken; one that is only not sound yet is, with its lines', () =>
    revise(item, async (revisionId) => {
      const { authoring } = city
      const { text } = await authoring.showItemFile(revisionId)
      const shapeless = text.replace(/^kind: .*$/m, 'kindness: great')
      const refused = await authoring.readItemFile(steward, revisionId, shapeless)
      expect(refused.content).toBeUndefined()
      expect(refused.problems).toContainEqual(expect.objectContaining({ line: lineOf(shapeless, 'kindness') }))
      const unsound = text.replace(/^ {2}promisedWorkingDays: .*$/m, '  promisedWorkingDays: 0')
      const taken = await authoring.readItemFile(steward, revisionId, unsound)
      expect(taken.content?.id).toBe(item)
      expect(taken.problems).toContainEqual(expect.objectContaining({ line: lineOf(unsound, 'promisedWorkingDays') }))
    }))
  it('keeps id, version and flow: they are changed elsewhere, or never', () =>
    revise(item, async (revisionId) => {
      const { text } = await city.authoring.showItemFile(revisionId)
      for (const [member, line] of [
        ['id', 'id: another'],
        ['version', 'version: 99'],
        ['flow', 'flow: another'],
      ] as const) {
        const changed = text.replace(new RegExp(`^${member}: .*$`, 'm'), line)
        const { content, problems } = await city.authoring.readItemFile(steward, revisionId, changed)
        expect([member, content, problems.map(({ line: at }) => at)]).toEqual([
          member,
          undefined,
          [lineOf(changed, line)],
        ])
      }
    }))
  it('is downloaded with flow and rules, in folders of a catalogue', async () => {
    const cookie = await city.signIn('administrator')
    const get = (url: string) => city.app.inject({ url, headers: cookie ? { cookie } : {} })
    const answer = await get(`/api/v1/authoring/items/${item}/export.zip?version=1`)
    expect(answer.headers).toMatchObject({ 'content-type': 'application/zip' })
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${item}-v1.zip"`)
    const names = answer.rawPayload.toString('latin1')
    for (const name of [`items/${item}.yaml`, `rules/${item}.dmn`, 'flows/']) expect(names).toContain(name)
    await revise(item, async (revisionId) => {
      expect(
        (await get(`/api/v1/authoring/revisions/${revisionId}/export.zip`)).rawPayload.subarray(0, 2).toString(),
      ).toBe('PK')
    })
    expect((await get(`/api/v1/authoring/items/${item}/export.zip?version=99`)).statusCode).toBe(404)
  })
})

describe('a rule file that several items share', () => {
  const item = 'outdoor-advertising'
  const file = 'site-inspection'
  it('stays shared while it says the same, becomes the item’s own with its first change, and goes back', async () => {
    const { authoring } = city
    const using = city.catalogue
      .listItems()
      .filter(({ rules }) => Object.values(rules ?? {}).some((ref) => ref.file === file))
    const itemId = using[0]?.id ?? item
    expect(using.length).toBeGreaterThan(1)
    await revise(itemId, async (revisionId) => {
      const view = await authoring.view(steward, revisionId)
      expect((await authoring.save(steward, view)).renamedRules).toEqual({})
      const xml = `${view.rules[file]}<!-- other -->`
      const changed = await authoring.view(steward, revisionId)
      const saved = await authoring.save(steward, { ...changed, rules: { ...changed.rules, [file]: xml } })
      const own = `${itemId}-${file}`
      expect(saved.renamedRules).toEqual({ [file]: own })
      const after = await authoring.view(steward, revisionId)
      expect(Object.keys(after.rules)).toContain(own)
      expect(after.problems).toEqual([])
      const files = await authoring.exportRevision(revisionId)
      expect([files[`rules/${file}.dmn`], files[`rules/${own}.dmn`]]).toEqual([undefined, xml])
      const back = { ...after.rules, [own]: readFileSync(`catalogue/rules/${file}.dmn`, 'utf8') }
      expect((await authoring.save(steward, { ...after, rules: back })).renamedRules).toEqual({ [own]: file })
    })
  })
})

describe('a new item on a flow of its own', () => {
  it('begins from the drawing, keeps it under its own name, and writes it beside the item', async () => {
    const { authoring } = city
    const flowXml = readFileSync('catalogue/flows/single-review.bpmn', 'utf8').replace('name="', 'name="自画的')
    const { revisionId } = await authoring.begin(steward, {
      ...{ from: 'drawn', flowXml, id: 'moon-viewing', name: { zh: '赏月登记', en: 'Moon viewing' } },
      ...{ domain: 'urban-management', function: 'urban-management', type: '20', audience: ['person'] },
    })
    const view = await authoring.view(steward, revisionId)
    expect([view.content.flow, view.flowXml, view.baseVersion]).toEqual(['moon-viewing', flowXml, null])
    expect(view.steps.length).toBeGreaterThan(0)
    const files = await authoring.exportRevision(revisionId)
    expect(files['flows/moon-viewing.bpmn']).toBe(flowXml)
    const read = parse(files['items/moon-viewing.yaml'] ?? '') as typeof view.content
    expect(digestOf({ ...view, content: read })).toBe(digestOf(view))
    await authoring.drop(steward, revisionId)
  })
  it('may begin from a drawing that is not sound yet, and says so; one whose id is taken does not begin', async () => {
    const { authoring } = city
    const data = {
      ...{ flowXml: '<nothing/>', name: { zh: '赏月', en: 'Moon' }, domain: 'urban-management' },
      ...{ function: 'urban-management', type: '20' },
    }
    const input = { ...data, from: 'drawn' as const, audience: ['person' as const] }
    const { revisionId } = await authoring.begin(steward, { ...input, id: 'moon-watching' })
    expect((await authoring.view(steward, revisionId)).problems.some(({ part }) => part === 'flow')).toBe(true)
    await authoring.drop(steward, revisionId)
    await expect(authoring.begin(steward, { ...input, id: 'old-age-allowance' })).rejects.toMatchObject({
      code: 'validation-failed',
    })
  })
})

describe('items are the whole city’s', () => {
  it('an administrator of a district reads them, and neither writes, decides, suspends nor retires', async () => {
    const { authoring } = city
    const itemId = 'old-age-allowance'
    await expect(authoring.begin(ofDistrict, { from: 'item', itemId })).rejects.toMatchObject(forbidden)
    await revise(itemId, async (revisionId) => {
      const view = await authoring.view(ofDistrict, revisionId)
      expect(view.may).toEqual([])
      await expect(authoring.save(ofDistrict, view)).rejects.toMatchObject(forbidden)
      const { text } = await authoring.showItemFile(revisionId)
      await expect(authoring.readItemFile(ofDistrict, revisionId, text)).rejects.toMatchObject(forbidden)
      await authoring.propose(steward, { revisionId })
      await expect(authoring.approve(ofDistrict, { revisionId })).rejects.toMatchObject(forbidden)
      expect((await authoring.view(first, revisionId)).may).toContain('approve')
      await authoring.recall(steward, revisionId)
    })
    await expect(authoring.suspend(ofDistrict, { itemId, reason: '区里先停' })).rejects.toMatchObject(forbidden)
    await expect(authoring.retire(ofDistrict, { itemId, reason: '区里不办' })).rejects.toMatchObject(forbidden)
    const line = (await authoring.listItems(ofDistrict)).find(({ id }) => id === itemId)
    expect([line?.mayEdit, line?.mayStand]).toEqual([false, false])
  })
})
