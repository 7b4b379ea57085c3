// Two editions of an item side by side: every difference in flow (steps, their order, posts, units, levels, limits, ways between them),
// materials, limits, form, rules and channels. Pure. A difference has an id that holds its new value, so that an exception for «3 days» does
// not cover «9 days» later. What a district cannot change (names, basis, conditions, result) is not compared.

import { canonicalJson, type Json } from '../../engines/ledger/index.ts'
import { sha256Hex } from '../../platform/crypto/index.ts'
import type { Item } from '../item.ts'
import { fieldsOf } from './form-parts.ts'
import { compareParts, type PartChange } from './parts.ts'
import { stepParts, waysOf } from './step-parts.ts'

export const aspects = ['flow', 'materials', 'limits', 'form', 'rules', 'channels'] as const
export type Aspect = (typeof aspects)[number]
/** `place`: the step, material or field; '' for the aspect as a whole. `member`: what of it differs; '' when the whole place was added or removed. */
export type Difference = PartChange & { id: string; aspect: Aspect }
export type Compared = Pick<Item, 'content' | 'flow' | 'form'>

/** Every difference of `other` from `base`; none between an item and itself. */
export function compareItems(base: Compared, other: Compared): Difference[] {
  const whole = (from: object, to: object): PartChange[] =>
    compareParts([{ id: '', members: from }], [{ id: '', members: to }])
  const found: Record<Aspect, PartChange[]> = {
    flow: [
      ...compareParts(stepParts(base), stepParts(other)),
      ...whole({ ways: waysOf(base.flow) }, { ways: waysOf(other.flow) }),
    ],
    materials: compareParts(
      ...both(base, other, ({ content }) => content.materials.map(({ id, ...members }) => ({ id, members }))),
    ),
    limits: whole(base.content.limits, other.content.limits),
    form: compareParts(...both(base, other, ({ form }) => fieldsOf(form))),
    rules: compareParts(
      ...both(base, other, ({ content }) =>
        Object.entries(content.rules ?? {}).map(([id, members]) => ({ id, members })),
      ),
    ),
    channels: whole(base.content.channels, other.content.channels),
  }
  return aspects.flatMap((aspect) => found[aspect].map((change) => ({ ...change, aspect, id: idOf(aspect, change) })))
}

/** The steps of `other` that `base` has otherwise, or not at all. */
export const differingSteps = (base: Compared, other: Compared): Set<string> =>
  new Set(compareItems(base, other).flatMap(({ aspect, place }) => (aspect === 'flow' && place !== '' ? [place] : [])))

const both = <T>(base: Compared, other: Compared, of: (item: Compared) => T): [T, T] => [of(base), of(other)]

function idOf(aspect: Aspect, { place, member, change, to }: PartChange): string {
  const value = sha256Hex(canonicalJson((to ?? null) as Json)).slice(0, 12)
  return [aspect, place, member, change, value].join('|')
}
