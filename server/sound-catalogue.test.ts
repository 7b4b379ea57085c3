import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CatalogueFault } from './catalogue/index.ts'
import { withSoundCatalogue } from './sound-catalogue.ts'

let home: string
let dir: string
let said: string[]
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'yichuang-catalogue-'))
  dir = join(home, 'mine')
  cpSync('catalogue', dir, { recursive: true })
  said = []
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const notice = 'notices/accepted.yaml'
const change = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(dir, file), 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(dir, file), after)
}
/** Starts, and tells the text of the notice that it started with. */
const start = (open = async (from: string) => readFileSync(join(from, notice), 'utf8')) =>
  withSoundCatalogue({ dir, varDir: home, say: (text) => said.push(text) }, open)

it('goes on with the last sound catalogue, whole, and names every fault of the new one', async () => {
  const first = await start()
  change(notice, /channels: .*/, 'channels: [ pigeon ]')
  change('items/old-age-allowance.yaml', /^audience:/m, 'audiences:')
  expect(await start()).toBe(first)
  expect(said.join('\n')).toMatch(/notices\/accepted\.yaml:\d+: .*channels/)
  expect(said.join('\n')).toMatch(/items\/old-age-allowance\.yaml:\d+: .*audience/)
  expect(said.at(-1)).toContain('the last sound catalogue stays')
})

it('takes a mended one again', async () => {
  await start()
  change(notice, 'kind: accepted', 'kind: [ accepted')
  await start()
  change(notice, 'kind: [ accepted', '# mended\nkind: accepted')
  said = []
  expect(await start()).toContain('# mended')
  expect(said).toEqual([])
})

it('refuses to start when there never was a sound one', async () => {
  change(notice, /channels: .*/, 'channels: [ pigeon ]')
  await expect(start()).rejects.toThrow(/notices\/accepted\.yaml:\d+: .*channels/)
})

it('goes on with the last sound one when what the desk has published does not fit the new one', async () => {
  const first = await start()
  change(notice, 'kind: accepted', '# fits no more\nkind: accepted')
  const open = async (from: string) => {
    const text = readFileSync(join(from, notice), 'utf8')
    if (text !== first) throw new CatalogueFault([{ file: 'desk:dog-licence@3', line: 1, message: 'no such flow' }])
    return text
  }
  expect(await start(open)).toBe(first)
  expect(said[0]).toContain('desk:dog-licence@3')
})

it('lets through what is no fault of the catalogue, and keeps nothing then', async () => {
  await expect(start(async () => Promise.reject(new Error('port in use')))).rejects.toThrow('port in use')
  change(notice, /channels: .*/, 'channels: [ pigeon ]')
  await expect(start()).rejects.toThrow(/pigeon|channels/)
})
