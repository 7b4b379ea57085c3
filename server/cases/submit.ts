// Submission: a draft becomes a case. One read (draft, files, session), one write (case, events, tasks, timers). Its id is the draft's,
// so the same submission sent twice makes one case. The licences a material rests on are looked up only when the item names any.

import { randomBytes } from 'node:crypto'
import { adviseEligibility, type Routing, route } from '../engines/advice/index.ts'
import { makeCaseNumber, queryCodeFrom } from '../engines/codes/index.ts'
import { type Json, start } from '../engines/flow/index.ts'
import { departuresIn, type FormData } from '../engines/form/index.ts'
import { canonicalJson } from '../engines/ledger/index.ts'
import { sha256Hex, type Vault } from '../platform/crypto/index.ts'
import { type Actor, anonymous } from '../platform/http/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { factsOf, ruledAtSubmission } from './advice.ts'
import { assignTask } from './assign.ts'
import type { AgentMark } from './at-agent.ts'
import { type CaseRow, eventActor, type Wait } from './case.ts'
import { checkOpen } from './check-open.ts'
import type { CityDoors } from './city.ts'
import { divisionOf, editionFor, withoutForeign } from './competence.ts'
import { deferralProblems, owedFrom } from './deferral/allow.ts'
import { materialViews } from './draft.ts'
import { type CaseItem, formVariables } from './item.ts'
import { type MaterialView, missingMaterials } from './materials.ts'
import type { StepWrite } from './move.ts'
import type { Who } from './perform.ts'
import { promisesFrom } from './promise/promises.ts'
import { settled } from './settled.ts'
import { settleStep } from './step.ts'
import { type Application, type ApplicationFile, readApplication, saveEdition } from './store/application.ts'
import { readCase, writeSubmission } from './store/case-path.ts'
import { mayGoOn, whereSubmitted } from './whose-draft.ts'

export type SubmitTools = Pick<
  CityDoors,
  | 'db'
  | 'clock'
  | 'calendar'
  | 'vault'
  | 'findOrgan'
  | 'findSite'
  | 'siteDivision'
  | 'licencesFor'
  | 'subjectFacts'
  | 'itemFor'
  | 'editionsOf'
  | 'whyClosed'
  | 'deferralRules'
  | 'checkIntake'
  | 'isAtWindow'
> & {
  item(id: string, version?: number): Promise<CaseItem>
  wake(): void
}
export type Submitted = { caseId: string; caseNumber: string; queryCode: string; status: string }

/** The query code that goes with a case: derived, not stored. */
export const queryCodeOf = (vault: Vault, caseId: string): string => queryCodeFrom(vault.mac('query-code', caseId))

/** Submits a draft. Problems: not-found, validation-failed (all entries and materials at once), conflict when it changed meanwhile. */
export async function submit(
  tools: SubmitTools,
  who: Who,
  { draftId, key }: { draftId: string; key?: string | undefined },
): Promise<Submitted> {
  const now = tools.clock.now()
  const read = await readApplication(tools.db, draftId, 'tokenHash' in who ? who.tokenHash : null, now)
  const actor = 'actor' in who ? who.actor : (read.actor ?? anonymous)
  if (actor.kind === 'anonymous')
    throw problem('sign-in-required', { zh: '请先登录，再提交申请', en: 'Sign in, then submit' })
  const { files } = read
  if (!read.application || !(await mayGoOn(tools, actor, read.application)))
    throw notFound('没有找到这份草稿，可能已经删除', 'No such draft; it may be deleted')
  if (read.application.submittedAt) return existing(tools, draftId, now)
  checkOpen(tools, read.application.itemId)
  const agent = await tools.checkIntake(actor, read.application.itemId)
  const here = agent ? read.application : whereSubmitted(actor, read.application)
  const { application, item } = await settleEdition(tools, { ...here, channel: channelOf(here, agent) })
  const materials = await materialsOf(tools, { application, files, item })
  const today = tools.calendar.localDay(now.toString())
  const { form, problems } = settled(item, application, today)
  const fields = [
    ...problems.map(({ title: _, ...field }) => field),
    ...missingMaterials(materials),
    ...(await deferralProblems(tools, { item, subjectId: application.subjectId, views: materials })),
  ]
  if (fields.length > 0)
    throw problem(
      'validation-failed',
      {
        zh: `还有 ${fields.length} 处需要补充或更正，请逐项修改后再提交`,
        en: `${fields.length} entries need attention`,
      },
      { fields },
    )

  const write = await makeSubmission(tools, {
    actor,
    application: { ...application, form },
    files,
    item,
    materials,
    now,
    key,
    ...(agent && { agent }),
  })
  const { before: row } = write
  if (!(await writeSubmission(tools.db, write, { form, revision: application.revision }))) {
    const again = await readApplication(tools.db, draftId, null, now)
    if (again.application?.submittedAt) return existing(tools, draftId, now)
    throw problem('conflict', {
      zh: '草稿刚刚有改动，请核对后重新提交',
      en: 'The draft has just changed; check and submit again',
    })
  }
  tools.wake()
  return {
    caseId: row.caseId,
    caseNumber: row.caseNo,
    queryCode: queryCodeOf(tools.vault, row.caseId),
    status: write.after.status,
  }
}

type Making = {
  actor: Actor
  application: Application & { begunIn?: string }
  files: readonly ApplicationFile[]
  item: CaseItem
  materials: readonly MaterialView[]
  now: Temporal.Instant
  key?: string | undefined
  waits?: readonly Wait[]
  bundleId?: string
  /** The agent institution that submits it. */
  agent?: AgentMark
}

/** What an institution began is the institution's only when it submits it, too. */
const channelOf = ({ channel }: Application, agent: AgentMark | undefined): string =>
  agent ? 'agent' : channel === 'agent' ? 'web' : channel

/** A submission in memory: the case and everything that one statement writes. `waits`: results of linked cases that it needs. */
export async function makeSubmission(
  tools: SubmitTools,
  { actor, application, files, item, materials, now, key, waits = [], bundleId, agent }: Making,
): Promise<StepWrite> {
  const { form, subjectId, channel } = application
  const today = tools.calendar.localDay(now.toString())
  const facts = await factsOf(tools, item, { form, subjectId, channel, today })
  const routing = route(item.rules, facts)
  const begin = newCase(tools, application, item, now, routing)
  const owed = owedFrom(tools, item, materials)
  const promises = promisesFrom(item, materials)
  const row = {
    ...begin,
    state: {
      ...begin.state,
      ...(waits.length > 0 && { waits: [...waits] }),
      ...(owed.length > 0 && { owed }),
      ...(promises.length > 0 && { promises }),
    },
  }
  const used = materials.flatMap(({ materialId, by, licence }) =>
    by ? [{ materialId, by, ...(licence && { licenceId: licence.licenceId }) }] : [],
  )
  const departures = departuresIn(form as FormData, application.known)
  const data: Record<string, Json> = {
    item: item.content.id,
    version: item.content.version,
    channel: row.channel,
    formHash: sha256Hex(canonicalJson(application.form)),
    materials: used,
    files: files.map((file) => file.sha256),
    ...ruledAtSubmission(
      adviseEligibility(item.rules, facts),
      routing && { ...routing, isApplied: row.state.routing !== undefined },
    ),
    ...(departures.length > 0 && { departures }),
    ...(application.deviceId && { device: application.deviceId }),
    ...(application.begunIn && { begunIn: application.begunIn }),
    ...(application.cameFrom && { from: application.cameFrom }),
    ...(agent && { agent: { id: agent.id, name: agent.name, outlet: agent.outlet } }),
    ...(bundleId && { bundle: bundleId }),
    ...(key && { key }),
  }
  const begun = start(item.flow, {
    form: formVariables(item, form),
    channel,
    ...(item.readsSubject && { subject: facts.subject as Record<string, Json> }),
  })
  const assign = (task: Parameters<typeof assignTask>[0], at: CaseRow) => assignTask(task, at, item, tools.findOrgan)
  return settleStep(row, { event: { kind: 'case_submitted', actor: eventActor(actor), data } }, begun, {
    item,
    calendar: tools.calendar,
    now,
    assign,
  })
}

/** The draft on the edition of the division it lies in; a change is kept, so that the draft then shows what that edition asks. */
async function settleEdition(tools: SubmitTools, application: Making['application']) {
  const began = await tools.item(application.itemId, application.itemVersion)
  const item = await editionFor(tools, began, application)
  const form = await withoutForeign(tools, item, application.form)
  if (item === began && form === application.form) return { application, item }
  const { id: itemId, version: itemVersion } = item.content
  const settled = { ...application, itemId, itemVersion, form }
  return { application: { ...settled, revision: await saveEdition(tools.db, settled) }, item }
}

/** Licences are looked up only where a material rests on one: else a submission stays one read. */
async function materialsOf(tools: SubmitTools, opened: Parameters<typeof materialViews>[1]) {
  const without = await materialViews({ licencesFor: async () => [] }, opened)
  const rests = ({ required, by, materialId }: (typeof without)[number]) =>
    (required && !by) || opened.application.satisfied[materialId]?.by === 'licence'
  return without.some(rests) ? materialViews(tools, opened) : without
}

async function existing(tools: SubmitTools, caseId: string, now: Temporal.Instant): Promise<Submitted> {
  const { row } = await readCase(tools.db, caseId, null, now)
  if (!row) throw notFound()
  return { caseId, caseNumber: row.caseNo, queryCode: queryCodeOf(tools.vault, caseId), status: row.status }
}

function newCase(
  tools: SubmitTools,
  application: Application,
  item: CaseItem,
  now: Temporal.Instant,
  routing: Routing | undefined,
): CaseRow {
  const division = divisionOf(tools, item, application)
  if (!division)
    throw problem('validation-failed', {
      zh: '请选择办理地点或填写所在社区',
      en: 'Choose a site or give your community',
    })
  const competent = organOf(tools, item, division, routing)
  const day = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString().replaceAll('-', '').slice(2)
  return {
    caseId: application.caseId,
    caseNo: makeCaseNumber(day, randomBytes(8)),
    itemId: application.itemId,
    itemVersion: application.itemVersion,
    subjectId: application.subjectId,
    channel: application.channel,
    division,
    siteId: application.siteId ?? tools.findSite(division, item.content.levels.accept).id,
    organId: competent.organId,
    submittedAt: now.toString(),
    status: 'submitted',
    outcome: null,
    version: 0,
    state: { flow: { t: [], v: {}, n: 1 }, holds: [], ...(competent.routing && { routing: competent.routing }) },
    headHash: '',
    dueAt: null,
  }
}

/** The competent organ: the one that the routing rule names where there is such an organ, else the item's own. */
function organOf(
  tools: SubmitTools,
  { content }: CaseItem,
  division: string,
  routing: Routing | undefined,
): { organId: string; routing?: { level?: string; function?: string } } {
  const own = { function: content.function, level: content.levels.decide }
  const said = {
    ...(routing?.level && { level: routing.level }),
    ...(routing?.function && { function: routing.function }),
  }
  if (said.level || said.function)
    try {
      const wanted = { ...own, ...said }
      return { organId: tools.findOrgan(wanted.function, wanted.level, division).id, routing: said }
    } catch {
      // No such organ here: the case must not be lost for a rule, and the log says that the rule was not followed.
    }
  return { organId: tools.findOrgan(own.function, own.level, division).id }
}
