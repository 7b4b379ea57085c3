// The bundles of the real catalogue: for every way to answer, whoever fills the joined form has filled every item of it.

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillDemoForm } from '../../demo-form.ts'
import { joinedPointer, settleForm, splitForm, validateForm } from '../../engines/form/index.ts'
import type { PackItem } from '../pack-item.ts'
import { readPack } from '../read-pack.ts'
import { readSchemas } from '../schema.ts'
import { allAnswers, type BundleContent } from './bundle.ts'
import { deriveBundle } from './derive.ts'
import { bundleGuide } from './guide.ts'
import { matchBundles } from './match.ts'

let bundles: BundleContent[]
let items: Map<string, PackItem>
beforeAll(async () => {
  const read = await readPack('catalogue', await readSchemas('catalogue/schema/'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  bundles = read.pack.bundles
  items = new Map(read.pack.items.map((item) => [item.content.id, item]))
}, 60_000)

const derived = (bundle: BundleContent, answers: Record<string, string>) => {
  const found = deriveBundle(bundle, answers, items)
  if (!found.ok) throw new Error(JSON.stringify(found.faults))
  return found.derived
}
const anyBundle = () =>
  fc
    .constantFrom(...bundles)
    .chain((bundle) => fc.tuple(fc.constant(bundle), fc.constantFrom(...allAnswers(bundle.questions))))
const today = '2026-03-02'

describe('every bundle of the catalogue, however its questions are answered', () => {
  it('asks for every required field of every item, but for what a result fills', () => {
    fc.assert(
      fc.property(anyBundle(), ([bundle, answers]) => {
        const { items: included, form } = derived(bundle, { ...answers })
        for (const { content, part } of included)
          for (const name of content.form.schema.required ?? []) {
            const later = part.later ?? []
            if (later.includes(`/${name}`)) continue
            expect(form.schema.required).toContain(joinedPointer(part, `/${name}`).slice(1))
          }
      }),
    )
  })

  it('splits a valid joined form into a valid form of each item', () => {
    fc.assert(
      fc.property(anyBundle(), fc.array(fc.nat(5), { maxLength: 30 }), ([bundle, answers], picks) => {
        const { items: included, form } = derived(bundle, { ...answers })
        const choices = Object.entries(form.schema.properties ?? {}).filter(([, field]) => field.enum)
        const values = Object.fromEntries(
          choices.map(([name, { enum: all = [] }], i) => [`/${name}`, all[(picks[i] ?? 0) % all.length]]),
        )
        const filled = fillDemoForm(form, {}, { division: '440306018003', today, values })
        for (const { compiled, part } of included) {
          const later = part.later ?? []
          const wrong = validateForm(compiled, splitForm(part, settleForm(form, filled, { today })), { today }).filter(
            ({ pointer }) => !later.includes(pointer),
          )
          expect(wrong).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('asks for every material of every item once, or has it from another item', () => {
    fc.assert(
      fc.property(anyBundle(), ([bundle, answers]) => {
        const { items: included, materials, linked } = derived(bundle, { ...answers })
        const asked = [...materials.flatMap(({ of }) => of), ...linked].map((one) => `${one.item}/${one.material}`)
        const wanted = included.flatMap(({ content }) => content.materials.map(({ id }) => `${content.id}/${id}`))
        expect(asked.sort()).toEqual(wanted.sort())
        expect(new Set(materials.map(({ id }) => id)).size).toBe(materials.length)
      }),
    )
  })
})

it('counts what doing it together saves from the items themselves', () => {
  const bundle = bundles.find(({ id }) => id === 'open-restaurant') as BundleContent
  const answers = { licence: 'no', size: 'regular', sign: 'yes', place: 'no' }
  const guide = bundleGuide(bundle, answers, derived(bundle, answers), items)
  const promised = (id: string) => items.get(id)?.content.limits.promisedWorkingDays ?? 0
  const ids = ['individual-business-registration', 'food-business-licence', 'shop-sign-filing', 'fixed-tax-assessment']
  expect(guide.entries.filter(({ applies }) => applies).map(({ item }) => item)).toEqual(ids)
  expect(guide.required).toEqual({ together: 8, separately: 12 })
  expect(guide.workingDays).toEqual({
    together: promised('individual-business-registration') + promised('food-business-licence'),
    separately: ids.reduce((sum, id) => sum + promised(id), 0),
  })
  expect(guide.open).toEqual([])
})

it.each([
  ['我要开餐馆', 'open-restaurant'],
  ['生孩子了怎么办', 'newborn'],
  ['I want to open a restaurant', 'open-restaurant'],
  ['刚来深圳要办什么', 'newcomer'],
])('is found by what people say: %s', (question, id) => {
  expect(matchBundles(bundles, question).map((bundle) => bundle.id)).toContain(id)
})

it('is not found by what it is not about', () => {
  expect(matchBundles(bundles, '办狗证')).toEqual([])
  expect(matchBundles(bundles, '')).toEqual([])
})
