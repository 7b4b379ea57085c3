// What a case's page shows of a referral: where the reader may refer it to, what is proposed and by whom.

import type { Actor } from '../../platform/http/index.ts'
import type { CaseRow, TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { CaseItem } from '../item.ts'
import { whyNotNow } from './referral.ts'

type Tools = Pick<CityDoors, 'can' | 'getUnit'>
type Opened = { row: CaseRow; tasks: readonly TaskRow[]; item: CaseItem }

/** For staff; null for everybody else, and while there is nothing to say or do. */
export function referralView({ can, getUnit }: Tools, actor: Actor, { row, tasks }: Opened) {
  if (actor.kind !== 'staff') return null
  const { referral } = row.state
  const mayRefer = can(actor, 'case.refer', { units: [row.organId] }) && whyNotNow(row, tasks) === undefined
  if (!mayRefer && !referral) return null
  return {
    mayRefer,
    open: referral
      ? {
          from: getUnit(row.organId).name,
          to: getUnit(referral.to).name,
          by: referral.name,
          reason: referral.reason,
        }
      : null,
  }
}

/** At the task of the receiving organ. */
export const verbsAtReferral = (
  { can }: Pick<Tools, 'can'>,
  actor: Actor,
  { subjectId }: CaseRow,
  { unit, post }: TaskRow,
): string[] => (can(actor, 'case.receive', { subjectId, task: { unit, post } }) ? ['take-over', 'return-referral'] : [])
