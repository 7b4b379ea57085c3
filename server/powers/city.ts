// What the room works with: the catalogue and the registry below it, a clock, a database, and the question who may do what.

import type { Catalogue } from '../catalogue/index.ts'
import type { Clock } from '../platform/clock/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import type { Registry } from '../registry/index.ts'

export type Bilingual = { zh: string; en: string }
export type Resource = { units?: readonly string[]; division?: string }
export type PowersTools = {
  db: Database
  clock: Clock
  catalogue: Pick<
    Catalogue,
    'listItems' | 'listVariants' | 'getItem' | 'itemFor' | 'duties' | 'districts' | 'functionName' | 'listDomains'
  >
  registry: Pick<
    Registry,
    | 'listDivisions'
    | 'listSites'
    | 'findOrgan'
    | 'findUnit'
    | 'getUnit'
    | 'describeDivision'
    | 'findDivision'
    | 'divisionPath'
    | 'findStaff'
  >
  can(actor: Actor, action: string, resource?: Resource): boolean
}
export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** A district by 6 or 12 digits, as 12 digits with its name. Problem: not-found. */
export function getDistrict(
  { registry }: Pick<PowersTools, 'registry'>,
  text: string,
): { code: string; name: Bilingual } {
  const division = registry.findDivision(text.padEnd(12, '0'))
  if (division?.level !== 'district')
    throw notFound('没有这个区，请从列表中选择', 'No such district; choose one from the list')
  return { code: division.code, name: division.name }
}

/** The staff member, when he may do this for a division. Problem: forbidden. */
export function requireStaff(
  tools: Pick<PowersTools, 'can'>,
  actor: Actor,
  action: string,
  division: string,
): StaffActor {
  if (actor.kind === 'staff' && tools.can(actor, action, { division })) return actor
  throw problem('forbidden', {
    zh: '这件事由本区或市政务服务管理部门的管理员办理',
    en: 'Only an administrator of the district or of the city may do this',
  })
}

/** The unit by which a staff member administrates; for the record. */
export const unitOf = ({ posts }: StaffActor): string => posts.find(({ post }) => post === 'administrator')?.unit ?? ''
