// What a case's page shows of its inspections: the checklist, the photos that have come, the report with who wrote and who signed it, and,
// while one is open, who could sign and which of them are away.

import type { Actor } from '../../platform/http/index.ts'
import { actorId, type CaseEvent, type CaseRow, type TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { CaseItem } from '../item.ts'
import { listAbsences } from '../store/absence.ts'
import { listPhotosOfCase } from '../store/inspection.ts'
import { checklistOf, factsIn, reportedAt } from './inspection.ts'
import type { InspectVerb } from './report.ts'

type Tools = Pick<CityDoors, 'db' | 'clock' | 'can' | 'staffAt'>
type Opened = { row: CaseRow; tasks: readonly TaskRow[]; events: readonly CaseEvent[]; item: CaseItem }

/** Of staff, the inspections of a case in order; of the applicant none: what neighbours said and what a home looks like is in it. */
export async function inspectionsView(tools: Tools, actor: Actor, opened: Opened) {
  const { row, tasks, events, item } = opened
  if (actor.kind !== 'staff' && actor.kind !== 'system') return []
  const reports = events.filter(({ kind }) => kind === 'inspection_reported')
  const open = tasks.filter(({ act }) => act === 'inspect')
  if (reports.length === 0 && open.length === 0) return []
  const photos = await listPhotosOfCase(tools.db, row.caseId)
  const ids = [...new Set([...reports.map(({ data }) => String(data.taskId)), ...open.map(({ taskId }) => taskId)])]
  return Promise.all(
    ids.map(async (taskId) => {
      const task = open.find((one) => one.taskId === taskId)
      const ofTask = (kind: CaseEvent['kind']) =>
        events.findLast((event) => event.kind === kind && event.data.taskId === taskId)
      const reported = ofTask('inspection_reported')
      const signed = ofTask('inspection_signed')
      const back = ofTask('inspection_sent_back')
      const isVoid = task !== undefined && !reportedAt(row.state, taskId)
      const node = task?.node ?? String(reported?.data.node)
      return {
        taskId,
        name: task?.name ?? String(reported?.data.name ?? ''),
        isOpen: task !== undefined,
        checklist: checklistOf(item, node),
        photos: photos
          .filter((photo) => photo.taskId === taskId && photo.droppedAt === null)
          .map(({ photoId, point, addedName, addedAt }) => ({
            photoId,
            point,
            by: addedName,
            at: addedAt,
            url: `/api/v1/cases/${row.caseId}/photos/${photoId}`,
          })),
        report: reported ? { ...reportView(reported), isMine: reported.actor.id === actorId(actor), isVoid } : null,
        signed: signed ? { by: nameIn(signed), at: signed.at } : null,
        sentBack:
          back && (!reported || back.seq > reported.seq)
            ? { by: nameIn(back), at: back.at, reason: String(back.data.reason ?? '') }
            : null,
        signers: task ? await signersAt(tools, row, task) : [],
      }
    }),
  )
}

const nameIn = ({ actor }: CaseEvent): string =>
  actor.for ? `${actor.name}（代${actor.for.name}）` : (actor.name ?? '')

const reportView = (event: CaseEvent) => ({
  seq: event.seq,
  by: nameIn(event),
  at: event.at,
  voids: typeof event.data.voids === 'string' ? event.data.voids : null,
  ...factsIn(event),
})

/** Who else of the unit could sign, and who of them is away. */
async function signersAt({ db, clock, staffAt }: Tools, row: CaseRow, task: TaskRow) {
  const reporter = reportedAt(row.state, task.taskId)?.by
  const holders = (await staffAt([task.unit])).filter(
    ({ staffId, posts }) =>
      staffId !== reporter && posts.some((held) => held.unit === task.unit && held.post === task.post),
  )
  const now = clock.now()
  const away = await listAbsences(
    db,
    holders.map(({ staffId }) => staffId),
    now,
  )
  return holders.map(({ staffId, name }) => {
    const absence = away.find(
      (one) => one.staffId === staffId && Temporal.Instant.compare(Temporal.Instant.from(one.fromAt), now) <= 0,
    )
    return { name, awayUntil: absence?.untilOn ?? null }
  })
}

/** What a reader may do at an open inspection. */
export function verbsAtInspection(
  { can }: Pick<Tools, 'can'>,
  actor: Actor,
  row: CaseRow,
  { taskId, unit, post }: TaskRow,
): InspectVerb[] {
  if (!can(actor, 'case.inspect', { subjectId: row.subjectId, task: { unit, post } })) return []
  const report = reportedAt(row.state, taskId)
  return report && report.by !== actorId(actor)
    ? ['sign-inspection', 'send-back-inspection', 'report-inspection']
    : ['report-inspection']
}
