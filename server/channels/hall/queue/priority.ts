// Which class a ticket gets: by appointment, by age where the person is known, or declared; the clerk sees it at the window. Of several
// the one with the largest head start counts.

import { parseCitizenId } from '../../../engines/codes/index.ts'
import { problem } from '../../../platform/problem/index.ts'
import type { HallContent, PriorityClass } from '../content.ts'

type Claim = {
  hasAppointment: boolean
  /** What the person says of himself. */
  declared?: string | undefined
  citizenId?: string | undefined
  /** Nobody is known by his number: then age may be declared, too, and the clerk looks at who comes. */
  isAnonymous: boolean
}

/** The class of a ticket. Problem: validation-failed for a class that cannot be declared. */
export function classOf({ classes }: HallContent, claim: Claim, today: string): PriorityClass {
  const read = claim.citizenId === undefined ? undefined : parseCitizenId(claim.citizenId)
  const age = read?.ok
    ? Temporal.PlainDate.from(read.value.birthOn).until(today, { largestUnit: 'years' }).years
    : undefined
  const has = ({ key, given, fromAge = Number.POSITIVE_INFINITY }: PriorityClass): boolean =>
    given === 'appointment'
      ? claim.hasAppointment
      : given === 'age'
        ? (age !== undefined && age >= fromAge) || (claim.isAnonymous && claim.declared === key)
        : claim.declared === key
  const held = classes.filter(has).sort((one, other) => other.headStartMinutes - one.headStartMinutes)
  const ordinary = classes.at(-1)
  if (claim.declared !== undefined && !held.some(({ key }) => key === claim.declared)) {
    const open = classes.filter(({ given }) => given === 'declared')
    throw problem('validation-failed', {
      zh: `不能按“${claim.declared}”取号，可以选择：${open.map(({ name }) => name.zh).join('、')}；老年人优先按出生日期自动给予`,
      en: `No ticket as “${claim.declared}”; choose one of ${open.map(({ key }) => key).join(', ')}. Elderly people get theirs by date of birth`,
    })
  }
  const chosen = held[0] ?? ordinary
  if (!chosen) throw new Error('The hall has no class')
  return chosen
}
