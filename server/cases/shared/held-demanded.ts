// A supplement that demands what a shared resource holds leaves a trace in its event, which supervision counts. 国务院令第716号 第七条.

import type { Json } from '../../engines/flow/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import type { CaseRow } from '../case.ts'
import type { CaseItem } from '../item.ts'
import { readApplication } from '../store/application.ts'

/** Materials among those demanded of which a resource said that it has a record; nothing when there are none. */
export async function heldAmong(
  { db }: { db: Connection },
  { row, item, now }: { row: CaseRow; item: CaseItem; now: Temporal.Instant },
  data: Record<string, Json>,
): Promise<{ held?: string[] }> {
  const demanded = ((data.missing ?? []) as { materialId?: string }[]).map(({ materialId }) => materialId)
  const materials = item.content.materials.filter(({ id }) => demanded.includes(id))
  if (!materials.some(({ satisfy }) => satisfy.some(({ by }) => by === 'shared'))) return {}
  const { application } = await readApplication(db, row.caseId, null, now)
  const held = materials.filter(({ satisfy }) =>
    satisfy.some(({ resource }) => resource && application?.shared[resource]?.outcome === 'found'),
  )
  return held.length > 0 ? { held: held.map(({ id }) => id) } : {}
}
