// Reporting, signing and sending back an inspection. Who reports has signed with it; the second signature is another person's who holds a post
// of the task himself, in his own name or standing in for a colleague, and never the reporter's. It names the report that was read.

import { problem } from '../../platform/problem/index.ts'
import { variableOf } from '../act.ts'
import { isSuspended, resting } from '../beside/matter.ts'
import { actorId, eventActor, type TaskRow } from '../case.ts'
import { taskToHand } from '../handing/find-task.ts'
import { inPlace } from '../handing/stand-in.ts'
import type { Move } from '../move.ts'
import {
  type CommandResult,
  type CommandTools,
  claimedByOther,
  MovedOn,
  perform,
  type Situation,
  type Who,
} from '../perform.ts'
import { findEvent, listPhotos } from '../store/inspection.ts'
import {
  asJson,
  checklistOf,
  checkReport,
  factsIn,
  type ReportBody,
  reportedAt,
  withoutReports,
  withReport,
} from './inspection.ts'

export type InspectVerb = 'report-inspection' | 'sign-inspection' | 'send-back-inspection'
/** What each verb takes beside the task; `report` is the number of the report that was read. */
export type InspectBody = {
  'report-inspection': ReportBody
  'sign-inspection': { report: number }
  'send-back-inspection': { report: number; reason: string }
}
type Order<V extends InspectVerb> = { caseId: string; taskId: string; data: InspectBody[V]; key?: string | undefined }

/** Carries out a verb at an inspection. Problems: not-found, forbidden, conflict, conflict-moved-on, validation-failed. */
export function inspect<V extends InspectVerb>(
  tools: CommandTools,
  who: Who,
  verb: V,
  { caseId, taskId, data, key }: Order<V>,
): Promise<CommandResult> {
  return perform(tools, who, {
    caseId,
    key,
    taskId,
    decide: async (asked) => {
      const { situation, record } = await inPlace(tools, asked, taskId)
      const task = findInspection(tools, situation, taskId)
      if (verb === 'report-inspection') return record(await reportMove(tools, situation, task, data as ReportBody))
      return record(await secondMove(tools, situation, task, data as InspectBody['send-back-inspection'], verb))
    },
  })
}

/** The open inspection at which the actor may work. */
export function findInspection(tools: CommandTools, situation: Situation, taskId: string): TaskRow {
  const task = taskToHand(tools, situation, taskId, 'case.inspect', {
    zh: '这项核查不属于您的岗位，请交由对应岗位办理',
    en: 'This inspection belongs to another post',
  })
  const { actor, row } = situation
  if (task.act !== 'inspect')
    throw problem('conflict', { zh: `“${task.name}”不是现场核查`, en: `Step ${task.node} is no inspection` })
  if (isSuspended(row.state)) throw resting()
  const reporter = reportedAt(row.state, taskId)?.by
  if (task.claimedBy && task.claimedBy !== actorId(actor) && task.claimedBy !== reporter) throw claimedByOther(task)
  return task
}

const factsOf = ({ taskId, node, name, unit }: TaskRow) => ({ taskId, node, name, unit })

async function reportMove(
  tools: CommandTools,
  { row, actor, item, now }: Situation,
  task: TaskRow,
  body: ReportBody,
): Promise<Move> {
  const checklist = checklistOf(item, task.node)
  checkReport(checklist, body)
  const photos = await listPhotos(tools.db, row.caseId, task.taskId)
  const facts = {
    outcome: body.outcome,
    opinion: body.opinion,
    points: checklist.map((point, index) => ({ point, mark: 'met' as const, ...body.points[index] })),
    photos: photos.map(({ photoId, sha256, point }) => ({ photoId, sha256, point })),
  }
  const before = reportedAt(row.state, task.taskId)
  const report = {
    seq: row.version + 1,
    by: actorId(actor) ?? '',
    name: actor.kind === 'staff' ? actor.name : '',
    at: now.toString(),
  }
  return {
    event: {
      kind: 'inspection_reported',
      actor: eventActor(actor, task),
      data: { ...factsOf(task), ...asJson(facts), ...(before && { replaces: before.seq, voids: before.name }) },
    },
    ...(task.claimedBy && { claim: { taskId: task.taskId, by: null, name: null } }),
    beside: { tasks: [], change: (state) => withReport(state, task.taskId, report) },
  }
}

async function secondMove(
  { db }: CommandTools,
  { row, actor }: Situation,
  task: TaskRow,
  { report: read, reason }: { report: number; reason?: string },
  verb: Exclude<InspectVerb, 'report-inspection'>,
): Promise<Move> {
  const report = reportedAt(row.state, task.taskId)
  if (!report)
    throw problem('conflict', {
      zh: '这次核查还没有上报，不能签字；请先由一人上报',
      en: 'Nothing is reported yet: one inspector reports, another signs',
    })
  if (report.by === actorId(actor))
    throw problem('forbidden', {
      zh: '这份核查记录是您上报的，须由另一名核查人员签字；要改请重新上报',
      en: 'You reported this yourself: another inspector signs; to change it, report again',
    })
  if (report.seq !== read)
    throw problem('conflict', {
      zh: `${report.name}改过这份核查记录，您看到的已作废；请看新的记录再签字`,
      en: `${report.name} has changed the report since you read it; read the new one, then sign`,
    })
  const event = await findEvent(db, row.caseId, report.seq)
  if (!event) throw new MovedOn()
  const by = { id: report.by, name: report.name, at: report.at }
  const common = { ...factsOf(task), report: report.seq, reportedBy: by }
  if (verb === 'send-back-inspection')
    return {
      event: {
        kind: 'inspection_sent_back',
        actor: eventActor(actor, task),
        data: { ...common, reason: reason ?? '' },
      },
      claim: { taskId: task.taskId, by: report.by, name: report.name },
      beside: { tasks: [], change: (state) => withoutReports(state, [task.taskId]) },
    }
  const facts = factsIn(event)
  return {
    event: {
      kind: 'inspection_signed',
      actor: eventActor(actor, task),
      data: { ...common, ...asJson(facts) },
    },
    input: { type: 'complete-task', taskId: task.taskId, variables: { [variableOf(task.node)]: facts.outcome } },
  }
}
