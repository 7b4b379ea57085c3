// What a case's page shows of corrections: what the reader may propose, what waits for approval and by whom it was proposed.

import type { Actor } from '../../platform/http/index.ts'
import { actorId, type CaseEvent, type CaseRow, type TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { Application } from '../store/application.ts'
import { findCorrections } from '../store/corrections.ts'
import { formAsCorrected } from './corrected-form.ts'
import { correctionKinds, correctionTable, decisionIn, valueAt } from './correction.ts'

type Tools = Pick<CityDoors, 'db' | 'can'>
type Opened = { row: CaseRow; events: readonly CaseEvent[] }

/** For staff; null for everybody else. */
export async function correctionView(
  tools: Tools,
  actor: Actor,
  { row, events }: Opened,
  application: Application | null,
) {
  if (actor.kind !== 'staff') return null
  const { correcting } = row.state
  const mayPropose = !correcting && tools.can(actor, 'case.correct', { units: [row.organId] })
  const may = mayPropose
    ? correctionKinds
        .filter((kind) => correctionTable[kind].may(row, events))
        .map((kind) => ({ kind, name: correctionTable[kind].name }))
    : []
  if (may.length === 0 && !correcting) return null
  const corrections = await findCorrections(tools.db, row.caseId)
  const form = formAsCorrected(application?.form ?? {}, events, corrections)
  const proposal = events.find(({ seq }) => seq === correcting?.seq)
  return {
    may,
    /** The decision's reason, and the form it rests on, as they are now. */
    decisionReason: String(decisionIn(events)?.data.reason ?? ''),
    form,
    open: correcting
      ? {
          kind: correcting.kind,
          name: correctionTable[correcting.kind].name,
          by: correcting.name,
          isMine: correcting.by === actorId(actor),
          reason: String(proposal?.data.reason ?? ''),
          decisionReason: typeof proposal?.data.decisionReason === 'string' ? proposal.data.decisionReason : null,
          changes: (corrections.get(correcting.seq) ?? []).map(({ pointer, to }) => ({
            pointer,
            from: valueAt(form, pointer) ?? null,
            to,
          })),
        }
      : null,
  }
}

/** At the approval: nothing for the one who proposed it. */
export function verbsAtCorrection(
  { can }: Pick<Tools, 'can'>,
  actor: Actor,
  row: CaseRow,
  { unit, post }: TaskRow,
): string[] {
  if (row.state.correcting?.by === actorId(actor)) return []
  const resource = { subjectId: row.subjectId, task: { unit, post } }
  return can(actor, 'case.approve-correction', resource) ? ['approve-correction', 'deny-correction'] : []
}
