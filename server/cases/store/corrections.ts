import type { Connection } from '../../platform/database/index.ts'
import type { Change } from '../correction/correction.ts'

export async function insertCorrection(
  db: Connection,
  caseId: string,
  seq: number,
  changes: readonly Change[],
): Promise<void> {
  await db.query('insert into case_correction (case_id, seq, changes) values ($1, $2, $3)', [
    caseId,
    seq,
    JSON.stringify(changes),
  ])
}

/** What a proposal changes, by the number of its event. */
export async function findCorrections(db: Connection, caseId: string): Promise<ReadonlyMap<number, Change[]>> {
  const rows = await db.query<{ seq: number; changes: Change[] }>(
    'select seq, changes from case_correction where case_id = $1 order by seq',
    [caseId],
  )
  return new Map(rows.map(({ seq, changes }) => [seq, changes]))
}
