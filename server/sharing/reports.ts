// Wrong data and objections (数据异议): a resident says what is wrong in a register or that a look-up should not have been, the organ
// that provides the data answers once, within its limit: corrected, or kept and why. States: open → corrected | kept; overdue is an open
// one past its day, seen and not written.

import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import type { Context } from './context.ts'
import { providerName } from './provider.ts'
import { insertReply, insertReport, listReports, type ReportRow } from './store/reports.ts'

type Words = { zh: string; en: string }
export type Report = {
  reportId: string
  kind: 'wrong' | 'objection'
  resource: { key: string; name: Words; provider: Words }
  field: { key: string; name: Words } | null
  says: string
  madeAt: string
  dueOn: string
  state: 'open' | 'overdue' | 'corrected' | 'kept'
  reply: string | null
  repliedAt: string | null
}
/** For the provider: whom it is about, as far as needed to find the record. */
export type IncomingReport = Report & { subject: { name: string; idMasked: string } }
export type NewReport = { resource: string; field?: string | undefined; kind: 'wrong' | 'objection'; says: string }

/** Most open reports of one person: enough for every field, too few for a nuisance. */
const mostOpen = 20

/** Sends a report to the provider. Problems: not-found, validation-failed, too-many. */
export async function report(context: Context, actor: Actor, input: NewReport): Promise<Report> {
  const subjectId = 'subjectId' in actor ? actor.subjectId : undefined
  const resource = context.resources.get(input.resource)
  if (!subjectId || !resource || (input.field && !resource.fields.some(({ key }) => key === input.field)))
    throw notFound('没有这项共享数据，请从“谁看过我的数据”里选', 'No such data; choose from “Who looked at my data”')
  const says = input.says.trim()
  if (says === '')
    throw problem(
      'validation-failed',
      { zh: '请写明哪里不对', en: 'Say what is wrong' },
      { fields: [{ pointer: '/says', zh: '请写明哪里不对', en: 'Say what is wrong' }] },
    )
  const before = await listReports(context.db, { subjectId })
  if (before.filter(({ repliedAt }) => !repliedAt).length >= mostOpen)
    throw problem('too-many', {
      zh: '您有太多还没有答复的反馈，请等答复后再提',
      en: 'Too many of your reports are still open; wait for the replies',
    })
  const now = context.clock.now()
  const row: ReportRow = {
    reportId: newId(now),
    subjectId,
    resource: resource.key,
    field: input.field ?? '',
    kind: input.kind,
    organId: providerName(context, resource).id,
    says: context.vault.encrypt(says),
    madeAt: now.toString(),
    dueOn: context.calendar.addWorkingDays(now.toString(), resource.report.replyWorkingDays),
    outcome: null,
    reply: null,
    repliedAt: null,
  }
  await insertReport(context.db, row)
  return viewOf(context, row)
}

/** One's own reports with their replies, newest first. */
export const ownReports = async (context: Context, actor: Actor): Promise<Report[]> =>
  'subjectId' in actor
    ? (await listReports(context.db, { subjectId: actor.subjectId })).map((row) => viewOf(context, row))
    : []

/** What has come in for the resources that the actor's organ provides; open ones first. */
export async function incoming(context: Context, actor: Actor): Promise<IncomingReport[]> {
  const resources = [...context.resources.values()].filter((resource) => mayAnswer(context, actor, resource))
  const rows = await listReports(context.db, { resources: resources.map(({ key }) => key) })
  const views = await Promise.all(
    rows.map(async (row) => ({ ...viewOf(context, row), subject: await context.summary(row.subjectId) })),
  )
  const isOpen = ({ state }: Report) => state === 'open' || state === 'overdue'
  return [...views.filter(isOpen), ...views.filter((one) => !isOpen(one))]
}

/** The provider's one reply. Problems: not-found, conflict when it has been answered. */
export async function reply(
  context: Context,
  actor: Actor,
  input: { reportId: string; outcome: 'corrected' | 'kept'; reply: string },
): Promise<Report> {
  const [row] = await listReports(context.db, { reportId: input.reportId })
  const resource = row && context.resources.get(row.resource)
  if (!row || !resource || actor.kind !== 'staff' || !mayAnswer(context, actor, resource))
    throw notFound('没有找到这条反馈', 'No such report')
  const at = context.clock.now().toString()
  const isFirst = await insertReply(context.db, {
    reportId: row.reportId,
    outcome: input.outcome,
    reply: context.vault.encrypt(input.reply),
    staffId: actor.staffId,
    staffName: actor.name,
    at,
  })
  if (!isFirst) throw problem('conflict', { zh: '这条反馈已经答复', en: 'This report has been answered' })
  return viewOf(context, { ...row, outcome: input.outcome, reply: context.vault.encrypt(input.reply), repliedAt: at })
}

const mayAnswer = ({ can }: Context, actor: Actor, { provider }: { provider: { function: string } }): boolean =>
  can(actor, 'data-report.answer', { functions: [provider.function] })

function viewOf(context: Context, row: ReportRow): Report {
  const resource = context.resources.get(row.resource)
  const gone = { zh: row.resource, en: row.resource }
  const isLate = row.dueOn < context.clock.today().toString()
  const field = resource?.fields.find(({ key }) => key === row.field)
  return {
    reportId: row.reportId,
    kind: row.kind,
    resource: {
      key: row.resource,
      name: resource?.name ?? gone,
      provider: resource ? providerName(context, resource).name : gone,
    },
    field: field ? { key: field.key, name: field.name } : null,
    says: context.vault.decrypt(row.says),
    madeAt: row.madeAt,
    dueOn: row.dueOn,
    state: row.outcome ?? (isLate ? 'overdue' : 'open'),
    reply: row.reply && context.vault.decrypt(row.reply),
    repliedAt: row.repliedAt,
  }
}
