import type { Actor } from '../../platform/http/index.ts'
import type { CaseEvent, CaseRow, TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'

/** When a case was archived last and until when it is kept; for staff who may archive it, once it is concluded. */
export function archiveView(
  { can }: Pick<CityDoors, 'can'>,
  actor: Actor,
  { row, tasks, events }: { row: CaseRow; tasks: readonly TaskRow[]; events: readonly CaseEvent[] },
) {
  if (row.status !== 'concluded' || !can(actor, 'case.archive', { units: [row.organId, row.siteId] })) return null
  const last = events.findLast(({ kind }) => kind === 'case_archived')
  return {
    mayArchive: tasks.length === 0,
    last: last
      ? {
          at: last.at,
          by: last.actor.kind === 'system' ? '系统自动' : (last.actor.name ?? ''),
          files: Number(last.data.files),
          retainUntil: typeof last.data.retainUntil === 'string' ? last.data.retainUntil : null,
          url: `/api/v1/cases/${row.caseId}/archive.zip`,
          /** Something happened since: archive again. */
          isStale: events.some(({ seq }) => seq > last.seq),
        }
      : null,
  }
}
