// Laws of the comparison, over the items of this city: an item equals itself, and whatever single thing is changed in it is found, in
// the aspect it belongs to.

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { formulas } from '../../engines/decision/index.ts'
import { compile } from '../../engines/flow/index.ts'
import { compileForm } from '../../engines/form/index.ts'
import type { ItemContent, Material } from '../item.ts'
import type { Pack } from '../pack.ts'
import { readPack } from '../read-pack.ts'
import { readSchemas } from '../schema.ts'
import { type Aspect, type Compared, compareItems } from './compare.ts'

let pack: Pack
beforeAll(async () => {
  const read = await readPack('catalogue', await readSchemas('catalogue/schema'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  pack = read.pack
})

const anItem = fc.nat(1000)
const itemAt = (n: number) => pick(pack.items, n)

/** The item with another content, compiled anew. */
function withContent(item: Compared, change: (content: ItemContent) => void): Compared {
  const content = structuredClone(item.content)
  change(content)
  const form = compileForm(content.form, formulas)
  if (!form.ok) throw new Error('not a form')
  return { content, flow: item.flow, form: form.form }
}
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const firstStep = ({ flow }: Compared, n: number) =>
  pick(
    [...flow.nodes.values()].filter(({ task }) => task === 'user'),
    n,
  ).id

const changes: [what: string, aspect: Aspect, change: (content: ItemContent, item: Compared, n: number) => void][] = [
  [
    'a step takes another time',
    'flow',
    (c, item, n) => {
      const id = firstStep(item, n)
      c.steps = { ...c.steps, [id]: { ...c.steps?.[id], limit: 77 } }
    },
  ],
  [
    'a step has another name',
    'flow',
    (c, item, n) => {
      const id = firstStep(item, n)
      c.steps = { ...c.steps, [id]: { ...c.steps?.[id], name: { zh: '换个名字', en: 'Renamed' } } }
    },
  ],
  [
    'a step goes to another organ',
    'flow',
    (c, item, n) => {
      const id = firstStep(item, n)
      c.steps = { ...c.steps, [id]: { ...c.steps?.[id], unit: 'somewhere-else' } }
    },
  ],
  [
    'another level decides',
    'flow',
    (c, item) => {
      const steps = [...item.flow.nodes.values()].filter(({ task, props }) => task === 'user' && props.act === 'decide')
      const id = pick(steps, 0).id
      c.steps = {
        ...c.steps,
        [id]: { ...c.steps?.[id], unit: 'competent', level: c.levels.decide === 'city' ? 'community' : 'city' },
      }
    },
  ],
  ['a material is gone', 'materials', (c, _, n) => void c.materials.splice(n % c.materials.length, 1)],
  ['a material is new', 'materials', (c) => void c.materials.push({ ...(c.materials[0] as Material), id: 'one-more' })],
  [
    'a material may follow',
    'materials',
    (c, _, n) => {
      const material = pick(c.materials, n)
      material.deferrable = !material.deferrable
    },
  ],
  [
    'a material need not be',
    'materials',
    (c, _, n) => {
      const material = pick(c.materials, n)
      material.required = !material.required
    },
  ],
  [
    'a material is satisfied another way',
    'materials',
    (c, _, n) => void pick(c.materials, n).satisfy.push({ by: 'promise' }),
  ],
  [
    'a limit is longer',
    'limits',
    (c) => {
      c.limits.promisedWorkingDays += 1
    },
  ],
  [
    'a limit is there that was not',
    'limits',
    (c) => {
      c.limits.acceptanceWorkingDays = 99
    },
  ],
  [
    'a field is new',
    'form',
    (c) => {
      c.form = {
        schema: {
          ...c.form.schema,
          properties: { ...c.form.schema.properties, zzz: { type: 'string', title: '新', maxLength: 9 } },
        },
        layout: [...c.form.layout, { title: { zh: '新', en: 'New' }, fields: ['/zzz'] }],
      }
    },
  ],
  ['a field must be filled in no more', 'form', (c) => void c.form.schema.required?.pop()],
  [
    'a field has another bound',
    'form',
    (c, _, n) => {
      const name = pick(Object.keys(c.form.schema.properties ?? {}), n)
      const field = c.form.schema.properties?.[name]
      if (field) field.title = `${field.title}？`
    },
  ],
  [
    'another decision is asked',
    'rules',
    (c) => {
      c.rules = { ...c.rules, extra: { file: 'site-inspection', decision: 'always', inputs: {} } }
    },
  ],
  [
    'a channel closes',
    'channels',
    (c) => {
      c.channels.online = !c.channels.online
    },
  ],
  [
    'more visits',
    'channels',
    (c) => {
      c.channels.visits += 1
    },
  ],
]

describe('two editions of an item', () => {
  it('are the same when they are one', () => {
    for (const item of pack.items) expect(compareItems(item, item)).toEqual([])
  })
  it.each(changes)('differ when %s, and it is said in %s', (_, aspect, change) => {
    fc.assert(
      fc.property(anItem, fc.nat(20), (i, n) => {
        const item = itemAt(i)
        const changed = withContent(item, (content) => change(content, item, n))
        const found = compareItems(item, changed)
        expect(found.length).toBeGreaterThan(0)
        expect(new Set(found.map((each) => each.aspect))).toEqual(new Set([aspect]))
      }),
      { numRuns: 20 },
    )
  })
  it('differ in flow when one runs on another flow, or on the same one with a way changed', async () => {
    const item = pick(pack.items, 0)
    const other = pack.items.find(({ content }) => content.flow !== item.content.flow)
    if (!other) throw new Error('all items run on one flow')
    expect(compareItems(item, { ...item, flow: other.flow }).map(({ aspect }) => aspect)).toContain('flow')
    const changed = await compile(item.flowXml.replace('acceptance = "refused"', 'acceptance = "refuse"'))
    if (changed.ok)
      expect(compareItems(item, { ...item, flow: changed.flow })).toMatchObject([{ aspect: 'flow', member: 'ways' }])
    else expect(changed.problems.length).toBeGreaterThan(0)
  })
  it('have differences whose id changes with the value, so that an exception holds for one value only', () => {
    const item = pick(pack.items, 3)
    const [longer] = compareItems(
      item,
      withContent(item, (c) => {
        c.limits.promisedWorkingDays += 1
      }),
    )
    const [longest] = compareItems(
      item,
      withContent(item, (c) => {
        c.limits.promisedWorkingDays += 2
      }),
    )
    expect(longer?.id).not.toBe(longest?.id)
  })
  it('hold exactly what an overlay of this city changes', () => {
    const found = pack.variants.map((variant) => {
      const base = pack.items.find(({ content }) => content.id === variant.baseId) as Compared
      return [variant.content.id, [...new Set(compareItems(base, variant).map(({ aspect }) => aspect))].sort()]
    })
    expect(Object.fromEntries(found)).toEqual({
      'old-age-allowance@440303': ['form'],
      'tenancy-filing@440304': ['materials'],
      'old-age-allowance@440305': ['flow', 'limits'],
      'shop-sign-filing@440305': ['flow', 'limits'],
      'community-activity-filing@440306': ['materials'],
      'street-stall-registration@440306': ['channels', 'flow', 'limits', 'rules'],
      'community-activity-filing@440307': ['flow'],
      'no-criminal-record@440309': ['flow', 'limits'],
    })
  })
})
