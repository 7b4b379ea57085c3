// What is different between two versions of an item, in words: field by field, material by material, step by step, rule by rule.
// Pure: what needs compiling (flow and decisions) comes in compiled, and what could not be compiled is compared as a whole.

import type { CompiledFlow } from '../../engines/flow/index.ts'
import type { Edition } from '../edition.ts'
import type { Bilingual, Material } from '../item.ts'
import { type Change, changeOf, same } from './change.ts'
import { compareFlows } from './compare-flow.ts'
import { compareForms } from './compare-form.ts'
import { compareRules, type Ruled } from './compare-rules.ts'
import { compareMembers } from './members.ts'
import { textOf } from './words.ts'

export type Comparable = Edition & { flow: CompiledFlow | undefined; models: Ruled['models'] }

/** Everything in which `after` differs from `before`. `functions`: names of organ functions by key. */
export function diffEditions(
  before: Comparable,
  after: Comparable,
  functions?: ReadonlyMap<string, Bilingual>,
): Change[] {
  const [old, now] = [before.content, after.content]
  return [
    ...compareMembers(old, now, { part: 'basic', at: '', leaveOut: apart }),
    ...compareMaterials(old.materials, now.materials),
    ...compareForms(old.form, now.form),
    ...(before.flow && after.flow
      ? compareFlows({ flow: before.flow, content: old, functions }, { flow: after.flow, content: now, functions })
      : unreadable(before, after)),
    ...compareRules(before, after),
  ]
}

/** Compared by themselves, or no difference to anybody: the version always differs, and where it comes from is no rule. */
const apart = ['version', 'materials', 'form', 'steps', 'provenance']

function compareMaterials(before: readonly Material[], after: readonly Material[]): Change[] {
  const nameOf = ({ name }: Material): Bilingual => ({ zh: `材料“${name.zh}”`, en: `Material “${name.en}”` })
  const changes: Change[] = []
  const ids = new Set([...before, ...after].map(({ id }) => id))
  for (const id of ids) {
    const [old, now] = [before.find((each) => each.id === id), after.find((each) => each.id === id)]
    const shown = now ?? old
    if (!shown) continue
    const place = { part: 'materials', at: `/materials/${id}`, name: nameOf(shown) } as const
    if (old && now) changes.push(...compareMembers(old, now, { part: 'materials', at: place.at, outer: place.name }))
    else {
      const change = changeOf(
        place,
        old && textOf(old.satisfy.map(({ by }) => by)),
        now && textOf(now.satisfy.map(({ by }) => by)),
      )
      if (change) changes.push(change)
    }
  }
  const kept = (list: readonly Material[], other: readonly Material[]) =>
    list.filter(({ id }) => other.some((each) => each.id === id))
  const [had, has] = [kept(before, after), kept(after, before)]
  if (had.map(({ id }) => id).join() !== has.map(({ id }) => id).join())
    changes.push({
      ...reordered,
      before: textOf(had.map(({ name }) => name)),
      after: textOf(has.map(({ name }) => name)),
    })
  return changes
}

const reordered = {
  part: 'materials',
  kind: 'changed',
  at: '/materials',
  name: { zh: '材料顺序', en: 'Order of the materials' },
} as const

function unreadable(before: Comparable, after: Comparable): Change[] {
  if (before.flowXml === after.flowXml) return []
  const told = ({ flow }: Comparable) => same(flow ? flow.name : '?')
  const name = { zh: '流程（还有错误，无法逐项比较）', en: 'The flow (has errors and cannot be compared step by step)' }
  return [{ part: 'flow', kind: 'changed', at: '', name, before: told(before), after: told(after) }]
}
