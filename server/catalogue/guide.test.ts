import { beforeAll, describe, expect, it } from 'vitest'
import { guideOf, type Names } from './guide.ts'
import type { Pack } from './pack.ts'
import { readPack } from './read-pack.ts'
import { readSchemas } from './schema.ts'
import { stepsOf } from './steps.ts'

let pack: Pack
let names: Names
beforeAll(async () => {
  const read = await readPack('catalogue', await readSchemas('catalogue/schema'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  pack = read.pack
  names = pack
})
const guide = (id: string) => {
  const item = pack.items.find(({ content }) => content.id === id)
  if (!item) throw new Error(id)
  return guideOf(
    { ...item, rules: item.compiledRules },
    pack.items.map(({ content }) => content),
    names,
  )
}

describe('a guide', () => {
  it('says which field of the form decides whose area it is, if one does', () => {
    const told = pack.items.map(({ content }) => [content.competence?.pointer, guide(content.id).competence])
    expect(told).toContainEqual(['/residence/division', { pointer: '/residence/division' }])
    for (const [pointer, competence] of told) expect(competence).toEqual(pointer ? { pointer } : null)
  })

  it('tells the steps in order, with the names and limits of the item', () => {
    expect(guide('old-age-allowance').steps.map(({ name, limitWorkingDays }) => [name.zh, limitWorkingDays])).toEqual([
      ['受理', 1],
      ['街道核对', 3],
      ['区民政局决定', 3],
    ])
  })

  it('says at which level and where each step is', () => {
    const [accept, review, decide] = guide('old-age-allowance').steps
    expect(accept).toMatchObject({ unit: 'site', unitName: { zh: '受理窗口' } })
    expect(accept).not.toHaveProperty('level')
    expect(review?.level).toBe('subdistrict')
    expect(decide?.level).toBe('district')
  })

  it('keeps from residents what is checked and at which post', () => {
    for (const step of guide('school-admission').steps) expect(Object.keys(step)).not.toContain('points')
  })

  it('names the licences that satisfy a material', () => {
    const [idCard] = guide('old-age-allowance').materials
    expect(idCard?.satisfy[0]).toMatchObject({ by: 'licence', typeName: { zh: expect.any(String) } })
  })

  it('says in one line that it is a demonstration', () => {
    expect(guide('old-age-allowance').provenanceLine.zh).toContain('演示内容')
  })

  it('relates items of the same event in life, and those whose result it needs', () => {
    expect(guide('school-admission').related.map(({ id }) => id)).toContain('residence-permit')
    for (const { content } of pack.items) {
      const related = guide(content.id).related.map(({ id }) => id)
      expect(related).not.toContain(content.id)
      expect(related.length).toBeLessThanOrEqual(5)
    }
  })

  it('puts every step after acceptance and the decision after every review', () => {
    for (const { content, flow } of pack.items) {
      const acts = stepsOf(flow, content).map(({ act }) => act)
      expect(acts[0], content.id).toBe('accept')
      expect(acts.lastIndexOf('review'), content.id).toBeLessThan(acts.lastIndexOf('decide'))
    }
  })
})
