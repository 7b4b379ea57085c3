import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCity } from './load-city.ts'

/** A copy of the pack with one file changed. */
function changed(...changes: [file: string, from: string | RegExp, to: string][]): string {
  const dir = mkdtempSync(join(tmpdir(), 'registry-'))
  cpSync('catalogue/registry', dir, { recursive: true })
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(dir, file), 'utf8')
    const after = text.replace(from, to)
    expect(after).not.toBe(text)
    writeFileSync(join(dir, file), after)
  }
  return dir
}

test('the pack is sound: every district has a centre, every function an organ in the city and each district', () => {
  const { divisions, organs, sites } = loadCity('catalogue/registry')
  const districts = divisions.filter(({ level }) => level === 'district')
  const siteIds = new Set(sites.map(({ id }) => id))
  const organIds = new Set(organs.map(({ id }) => id))
  for (const { code } of districts) expect(siteIds).toContain(`centre@${code}`)
  for (const key of new Set(organs.map((organ) => organ.function)))
    for (const code of ['440300000000', ...districts.map((each) => each.code)])
      expect(organIds).toContain(`${key}@${code}`)
  expect(new Set(sites.filter(({ level }) => level === 'subdistrict')).size).toBeGreaterThanOrEqual(8)
})

test('names are filled from the divisions, short where the pattern says so; an override replaces them', () => {
  const names = new Map(loadCity('catalogue/registry').organs.map(({ id, name }) => [id, name.zh]))
  expect(names.get('public-security@440306018000')).toBe('宝安分局西乡派出所')
  expect(names.get('civil-affairs@440310000000')).toBe('坪山区民政和社会建设局')
  expect([...names.values()].filter((name) => /[{}]/.test(name))).toEqual([])
})

test('all faults are listed at once, each with its file', () => {
  const dir = changed(
    ['divisions.json', '"440311004002"', '"440399004002"'],
    ['functions.yaml', '{city}教育局', '{planet}教育局'],
    ['functions.yaml', 'civil-affairs@440310000000', 'civil-affairs@440399000000'],
    ['sites.yaml', '440311001000', '440398001000'],
  )
  expect(() => loadCity(dir)).toThrow(/not loaded/)
  try {
    loadCity(dir)
  } catch (error) {
    const lines = (error as Error).message.split('\n').slice(1)
    expect(lines).toContain('divisions.json: 440399004002 lies in 440399004000, which is not listed')
    expect(lines).toContain('functions.yaml: education at city: nothing for {planet}')
    expect(lines).toContain('functions.yaml: overrides civil-affairs@440399000000, which is no organ')
    expect(lines).toContain('sites.yaml: centre@440398001000 is in no known division')
  }
})

test('a broken file is one fault, and a field that nobody knows another', () => {
  expect(() => loadCity(changed(['divisions.json', '{', '']))).toThrow(/divisions\.json: .*JSON/)
  expect(() => loadCity(changed(['functions.yaml', 'mark: assumed', 'marked: assumed']))).toThrow(/functions\.yaml: /)
  expect(() => loadCity('catalogue/nowhere')).toThrow(/divisions\.json: .*\nfunctions\.yaml: .*\nsites\.yaml: /)
})
