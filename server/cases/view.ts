// A case as its page shows it: to the applicant, to staff who have a part in it, to nobody else.

import { maskCitizenId } from '../engines/codes/index.ts'
import { alignKnown } from '../engines/form/index.ts'
import {
  colour,
  dueOn,
  isProvisional,
  isSuspended,
  remainingWorkingDays,
  usedWorkingDays,
} from '../engines/worktime/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { notFound } from '../platform/problem/index.ts'
import { adviceOn, benchmarkOn } from './advice.ts'
import { archiveView } from './archive/view.ts'
import { agentIn } from './at-agent.ts'
import { kindTable, mattersOf } from './beside/matter.ts'
import { besideView } from './beside/view.ts'
import type { CaseEvent, CaseRow, CaseState, TaskRow } from './case.ts'
import type { CityDoors } from './city.ts'
import { correctionView } from './correction/view.ts'
import { owedLine, owedView } from './deferral/view.ts'
import { deliveryView } from './delivery/view.ts'
import { maySeeDocument } from './documents.ts'
import { materialViews } from './draft.ts'
import { inspectionsView } from './inspection/view.ts'
import type { CaseItem } from './item.ts'
import { lastMissing, mayDo } from './may-do.ts'
import { answersIn, opinionsIn } from './opinions.ts'
import { nameOfRest } from './procedure-names.ts'
import { promisesView } from './promise/view.ts'
import { receiveAct } from './referral/referral.ts'
import { referralView } from './referral/view.ts'
import { hasPaperHere, slipsOfCase } from './slip/view.ts'
import { standingOf } from './standing.ts'
import { absentFor } from './store/absence.ts'
import { type Application, type ApplicationFile, readApplication } from './store/application.ts'
import { readCase } from './store/case-path.ts'
import { listDocuments } from './store/documents.ts'
import { findRating, listCasesOf } from './store/lists.ts'
import { readEvents } from './store/log.ts'
import { queryCodeOf } from './submit.ts'
import { takersIn } from './takers.ts'
import { taskColour } from './task-colour.ts'
import { taskFor } from './task-view.ts'
import { timelineOf } from './timeline.ts'

export type ViewTools = CityDoors & {
  item(id: string, version?: number): Promise<CaseItem>
  /** Result licences of a case. */
  licencesOf(
    caseId: string,
    subjectId: string,
  ): Promise<{ licenceId: string; name: { zh: string; en: string }; number: string; status: string }[]>
  documentName(kind: string): { zh: string; en: string }
}
type Opened = { row: CaseRow; tasks: TaskRow[]; events: CaseEvent[]; item: CaseItem }

/** Units that have or had a part in a case. */
const unitsOf = (row: CaseRow, tasks: readonly TaskRow[], events: readonly CaseEvent[]): string[] => [
  row.siteId,
  row.organId,
  ...(row.state.delivery ? [row.state.delivery.siteId] : []),
  ...tasks.map((task) => task.unit),
  ...events.flatMap((event) => ((event.data.opened ?? []) as { unit: string }[]).map((opened) => opened.unit)),
  ...events.flatMap(({ kind, data }) => (kind === 'task_transferred' ? [(data.to as { unit: string }).unit] : [])),
  ...events.flatMap(({ kind, data }) => (kind === 'case_referred' ? [(data.from as { unit: string }).unit] : [])),
]

/** Opens a case for reading; for whoever may not, it does not exist. */
export async function openCase(tools: ViewTools, actor: Actor, caseId: string): Promise<Opened> {
  const { row, tasks } = await readCase(tools.db, caseId, null, tools.clock.now())
  const events = row ? await readEvents(tools.db, caseId) : []
  const resource = row ? { subjectId: row.subjectId, item: row.itemId, units: unitsOf(row, tasks, events) } : {}
  if (!row || !tools.can(actor, 'case.read', resource))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  return { row, tasks, events, item: await tools.item(row.itemId, row.itemVersion) }
}

/** Where a clock stands; null before acceptance. */
export function clockView(tools: Pick<ViewTools, 'calendar'>, state: CaseState, now: Temporal.Instant) {
  const { clock } = state
  if (!clock) return null
  const at = now.toString()
  const { calendar } = tools
  return {
    limitWorkingDays: clock.limitWorkingDays,
    dueOn: dueOn(clock, calendar, at).dueOn,
    usedWorkingDays: usedWorkingDays(clock, calendar, at),
    remainingWorkingDays: remainingWorkingDays(clock, calendar, at),
    colour: clock.stoppedAt ? ('stopped' as const) : colour(clock, calendar, at),
    suspended: isSuspended(clock),
    /** What it waits for. */
    suspendedFor: isSuspended(clock) ? nameOfRest(clock.suspensions.at(-1)?.reason ?? '') : null,
    provisional: isProvisional(clock, calendar, at),
  }
}

/** The page of a case. Problem: not-found. */
export async function viewCase(tools: ViewTools, actor: Actor, caseId: string) {
  const opened = await openCase(tools, actor, caseId)
  const { row, tasks, events, item } = opened
  const now = tools.clock.now()
  const own = 'subjectId' in actor && actor.subjectId === row.subjectId
  const isOthers = ({ claimedBy }: TaskRow) =>
    actor.kind === 'staff' && claimedBy !== null && claimedBy !== actor.staffId
  const [{ application, files }, facts, documents, licences, rating, slips, absent, inspections, takers] =
    await Promise.all([
      readApplication(tools.db, caseId, null, now),
      tools.subjectFacts(row.subjectId, `case ${row.caseNo}`),
      listDocuments(tools.db, caseId),
      tools.licencesOf(caseId, row.subjectId),
      findRating(tools.db, caseId),
      slipsOfCase(tools, actor, caseId),
      actor.kind === 'staff' && tasks.some(isOthers) ? absentFor(tools.db, actor.staffId, now) : [],
      inspectionsView(tools, actor, opened),
      takersIn(tools, events),
    ])
  return {
    caseId,
    caseNumber: row.caseNo,
    ...(own && { queryCode: queryCodeOf(tools.vault, caseId) }),
    item: { id: item.content.id, version: item.content.version, name: item.content.name },
    subject: { subjectId: row.subjectId, kind: facts.kind, name: facts.name, idMasked: maskId(facts) },
    status: row.status,
    outcome: row.outcome,
    channel: row.channel,
    agent: agentIn(events),
    /** Who has acted for the applicant by a mandate. */
    actedFor: [...new Set(takers.values())],
    cameFrom: application?.cameFrom ?? null,
    site: named(tools.getUnit(row.siteId)),
    organ: named(tools.getUnit(row.organId)),
    submittedAt: row.submittedAt,
    acceptedAt: row.state.acceptedAt ?? null,
    decidedAt: row.state.decidedAt ?? null,
    concludedAt: row.state.concludedAt ?? null,
    clock: clockView(tools, row.state, now),
    now: whereNow(tools, own ? publicOf(row.state, tasks) : tasks, now),
    beside: besideView(tools, actor, opened),
    owed: owedView(tools, actor, row, item, now),
    promises: promisesView(tools, opened),
    slips,
    mayMakeSlip: hasPaperHere(tools, actor, opened, application, slips),
    revokedAt: row.state.revokedAt ?? null,
    form: application?.form ?? {},
    formDefinition: { schema: item.form.schema, layout: item.form.layout },
    known: application ? alignKnown(application.form, application.known) : {},
    materials: application ? await materialsOf(tools, application, files, item) : [],
    documents: documents
      .filter(({ kind }) => maySeeDocument(actor, kind))
      .map(({ madeAt, documentId, kind, number, seq }) => ({
        ...standingOf({ documentId, kind, number, seq }, documents, row.state.revokedAt),
        documentId,
        kind,
        name: tools.documentName(kind),
        number,
        at: madeAt,
        url: `/api/v1/cases/${caseId}/documents/${documentId}`,
      })),
    licences: validFirst(licences).map(({ licenceId, name, number, status }) => ({
      licenceId,
      status,
      name,
      number,
      url: licenceUrl(caseId, licenceId),
    })),
    timeline: timelineOf(events, (id) => tools.getUnit(id).name.zh, actor.kind === 'staff', takers),
    waits: (row.state.waits ?? []).map(({ name, materials, ended }) => ({ name, materials, ended: ended ?? null })),
    missing: row.status === 'supplementing' ? lastMissing(events) : [],
    tasks: tasks.flatMap((task) => taskFor(tools, actor, opened, task, now, absent)),
    inspections,
    archive: archiveView(tools, actor, opened),
    delivery: await deliveryView(tools, actor, opened),
    referral: referralView(tools, actor, opened),
    correction: await correctionView(tools, actor, opened, application),
    opinions: actor.kind === 'staff' ? opinionsIn(events, (id) => tools.getUnit(id).name) : [],
    answers: actor.kind === 'staff' ? answersIn(events, (id) => tools.getUnit(id).name) : [],
    ...(await rulesView(tools, actor, opened, application, now)),
    // Whoever acts for the applicant does not rate for him.
    may: own ? mayDo(row, rating !== undefined || actor.mandate !== undefined) : [],
    rating: rating
      ? { level: rating.level, reasons: rating.reasons, comment: own ? rating.comment : null, ratedAt: rating.ratedAt }
      : null,
    version: row.version,
  }
}

const validFirst = <T extends { status: string }>(licences: readonly T[]): T[] => [
  ...licences.filter(({ status }) => status === 'valid'),
  ...licences.filter(({ status }) => status !== 'valid'),
]

export const named = ({ id, name }: { id: string; name: { zh: string; en: string } }) => ({ id, name })

const maskId = (facts: { citizenId?: string | undefined; creditCode?: string | undefined }): string =>
  facts.citizenId ? maskCitizenId(facts.citizenId) : (facts.creditCode ?? '')

const licenceUrl = (caseId: string, licenceId: string) => `/api/v1/cases/${caseId}/licences/${licenceId}/file`

/** Licences with an address that those who handle the case may open too. */
async function materialsOf(tools: ViewTools, application: Application, files: ApplicationFile[], item: CaseItem) {
  const views = await materialViews(tools, { application, files, item })
  return views.map(({ licence, ...view }) => ({
    ...view,
    licence: licence && { ...licence, url: licenceUrl(application.caseId, licence.licenceId) },
  }))
}

/** The tasks without those between officers only; that a case rests is said in words of its own. */
export const publicOf = (state: CaseState, tasks: readonly TaskRow[]): TaskRow[] => {
  const hidden = new Set(
    mattersOf(state).flatMap(({ id, kind }) => (kindTable[kind].isPublic && kind !== 'suspension' ? [] : [id])),
  )
  return tasks.filter(({ taskId, act }) => !hidden.has(taskId) && act !== receiveAct)
}

export const whereNow = (tools: ViewTools, tasks: readonly TaskRow[], now: Temporal.Instant) =>
  tasks.map((task) => ({
    node: task.node,
    task: task.name,
    unitName: tools.getUnit(task.unit).name,
    post: task.post,
    since: task.openedAt,
    dueOn: task.dueAt ? tools.calendar.localDay(task.dueAt) : null,
    ...taskColour(tools.calendar, task.dueAt, now),
  }))

/** What the rules say, to those who handle the case: eligibility as of the day of submission, the benchmark as of today. */
async function rulesView(
  tools: ViewTools,
  actor: Actor,
  { row, item }: Opened,
  application: Application | null,
  now: Temporal.Instant,
) {
  if (actor.kind !== 'staff' || !application) return { advice: null, benchmark: null }
  const { form, subjectId, channel } = application
  const asked = (at: string) => ({ form, subjectId, channel, today: tools.calendar.localDay(at) })
  const decidedAt = row.state.decidedAt ?? now.toString()
  const [advice, benchmark] = await Promise.all([
    adviceOn(tools, item, asked(row.submittedAt)),
    benchmarkOn(tools, item, asked(decidedAt)),
  ])
  return { advice, benchmark }
}

/** The cases of a subject, one page. */
export async function listOwnCases(tools: ViewTools, actor: Actor, after: string | undefined) {
  if (!('subjectId' in actor)) return { cases: [], next: null }
  const items = actor.mandate?.items ?? []
  return casesOfSubject(tools, actor.subjectId, after, items.length > 0 ? items.flatMap(tools.editionsOf) : null)
}

/** `items`: only of these. */
export async function casesOfSubject(
  tools: ViewTools,
  subjectId: string,
  after?: string,
  items: readonly string[] | null = null,
) {
  const limit = 20
  const now = tools.clock.now()
  const lines = await listCasesOf(tools.db, subjectId, after, limit + 1, items)
  const cases = await Promise.all(
    lines.slice(0, limit).map(async (line) => {
      const { content } = await tools.item(line.itemId, line.itemVersion)
      return {
        caseId: line.caseId,
        caseNumber: line.caseNo,
        item: { id: line.itemId, name: content.name },
        status: line.status,
        outcome: line.outcome,
        submittedAt: line.submittedAt,
        dueOn: line.dueAt ? tools.calendar.localDay(line.dueAt) : null,
        colour: taskColour(tools.calendar, line.dueAt, now).colour,
        rated: line.rated,
        channel: line.channel,
        bundle: line.bundle,
        owed: owedLine(tools, { owed: line.owed ?? [] }, { content }),
      }
    }),
  )
  return { cases, next: lines.length > limit ? (cases.at(-1)?.caseId ?? null) : null }
}
