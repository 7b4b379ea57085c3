import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { type Catalogue, createCatalogue } from './catalogue.ts'
import { CatalogueFault } from './pack-problem.ts'
import { openSmallPack, type SmallPack } from './testing/small-pack.ts'

const clock = createTestClock('2026-03-02T09:00+08:00')
const tree = 'items/tree-adoption.yaml'
let test: TestDatabase
let pack: SmallPack
let room: Catalogue
beforeEach(async () => {
  test = await openTestDatabase()
  pack = openSmallPack()
  room = createCatalogue({ db: test.db, clock, dir: pack.dir })
})
afterEach(async () => {
  pack.close()
  await test.close()
})

const rows = () =>
  test.db.query<{ item_id: string; version: number }>('select item_id, version from item_version order by 1, 2')

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(CatalogueFault)
  return (error as CatalogueFault).message
}

describe('publishing', () => {
  it('publishes each item once; the same files again are nothing new', async () => {
    expect(await room.load()).toEqual({ published: ['bench-gift@1', 'tree-adoption@1'] })
    expect(await room.load()).toEqual({ published: [] })
    pack.change(tree, 'id: tree-adoption', '# a comment\nid:   tree-adoption')
    expect(await room.load()).toEqual({ published: [] })
    expect(await rows()).toHaveLength(2)
  })

  it('refuses a change without a new version, and says which version to set', async () => {
    await room.load()
    pack.change(tree, '认养一棵树', '认养两棵树')
    expect(await faultOf(room.load())).toMatch(/items\/tree-adoption.yaml:3: .*version.*2/)
    expect((await room.getItem('tree-adoption')).content.summary.zh).toBe('认养一棵树。')
    pack.change(tree, 'version: 1', 'version: 2')
    expect(await room.load()).toEqual({ published: ['tree-adoption@2'] })
    expect((await room.getItem('tree-adoption')).content.summary.zh).toBe('认养两棵树。')
  })

  it('refuses a changed flow for every item that uses it', async () => {
    await room.load()
    pack.change('flows/plain.bpmn', 'yc:limit="4"', 'yc:limit="5"')
    expect((await faultOf(room.load())).match(/plain\.bpmn/g)).toHaveLength(2)
  })

  it('goes back to a version that was published, but takes no new number below it', async () => {
    await room.load()
    pack.change(tree, 'version: 1', 'version: 5')
    await room.load()
    pack.change(tree, 'version: 5', 'version: 1')
    expect(await room.load()).toEqual({ published: [] })
    expect((await room.getItem('tree-adoption')).content.version).toBe(1)
    pack.change(tree, 'version: 1', 'version: 3')
    expect(await faultOf(room.load())).toMatch(/version 为 6|version to 6/)
  })

  it('is all or nothing: one problem anywhere and nothing is published or changed', async () => {
    await room.load()
    pack.change(tree, 'version: 1', 'version: 2')
    pack.change('items/bench-gift.yaml', 'domain: parks', 'domain: benches')
    await faultOf(room.load())
    expect(await rows()).toHaveLength(2)
    expect((await room.getItem('tree-adoption')).content.version).toBe(1)
    expect(room.search('树').items.map(({ id }) => id)).toEqual(['tree-adoption'])
  })

  it('publishes once when two nodes load at the same time', async () => {
    const other = createCatalogue({ db: test.db, clock, dir: pack.dir })
    const results = await Promise.all([room.load(), other.load()])
    expect(results.flatMap(({ published }) => published).sort()).toEqual(['bench-gift@1', 'tree-adoption@1'])
  })

  it('keeps what was published from being rewritten', async () => {
    await room.load()
    await expect(test.db.query("update item_version set sha256 = repeat('0', 64)")).rejects.toThrow(/permission denied/)
    await expect(test.db.query('delete from item_version')).rejects.toThrow(/permission denied/)
  })
})

describe('versions', () => {
  it('that are old still run, with the form and flow of their time', async () => {
    await room.load()
    pack.change(tree, 'version: 1', 'version: 2')
    pack.change(tree, 'limit: 2', 'limit: 9')
    pack.change('flows/plain.bpmn', 'name="核查"', 'name="查看"')
    pack.change('items/bench-gift.yaml', 'version: 1', 'version: 2')
    const later = createCatalogue({ db: test.db, clock, dir: pack.dir })
    await later.load()
    const [old, now] = [await later.getItem('tree-adoption', 1), await later.getItem('tree-adoption')]
    expect([old.content.steps?.look?.limit, now.content.steps?.look?.limit]).toEqual([2, 9])
    expect([old.flow.nodes.get('look')?.name, now.flow.nodes.get('look')?.name]).toEqual(['核查', '查看'])
    expect(old.form.layout).toHaveLength(1)
  })

  it('of an item that was taken away stay for its cases, but it is no longer offered', async () => {
    await room.load()
    pack.remove('items/bench-gift.yaml')
    await room.load()
    expect(room.listItems().map(({ id }) => id)).toEqual(['tree-adoption'])
    await expect(room.getItem('bench-gift')).rejects.toMatchObject({ code: 'not-found' })
    expect((await room.getItem('bench-gift', 1)).content.id).toBe('bench-gift')
  })

  it('are compiled once', async () => {
    await room.load()
    const again = createCatalogue({ db: test.db, clock, dir: pack.dir })
    const [one, two] = await Promise.all([again.getItem('tree-adoption', 1), again.getItem('tree-adoption', 1)])
    expect(one.flow).toBe(two.flow)
  })

  it('that do not exist are not found', async () => {
    await room.load()
    await expect(room.getItem('tree-adoption', 9)).rejects.toMatchObject({ code: 'not-found' })
    await expect(room.getItem('nothing')).rejects.toMatchObject({ code: 'not-found' })
    await expect(room.getGuide('../etc')).rejects.toMatchObject({ code: 'not-found' })
  })
})
