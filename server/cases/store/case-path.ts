// The case path: one read and one write per command. The read brings case, open tasks and session in one row; the write is one
// statement, hence one atomic commit and one round trip, guarded by the version that was read. Its parts are put together per
// shape of a step (at most 64 prepared statements, and those of a task that changes hands), so that no part runs that has nothing to do.

import type { Json } from '../../engines/flow/index.ts'
import type { Connection, Statement } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { CaseRow, CaseState, TaskRow } from '../case.ts'
import type { StepWrite } from '../move.ts'

/** `form` is empty unless it was asked for. */
export type CaseRead = {
  actor: Actor | null
  row: CaseRow | null
  tasks: TaskRow[]
  form: Record<string, Json>
}

const columns = `c.case_id "caseId", c.case_no "caseNo", c.item_id "itemId", c.item_version "itemVersion", c.subject_id "subjectId", c.channel,
  c.division, c.site_id "siteId", c.organ_id "organId", c.submitted_at "submittedAt", c.status, c.outcome, c.version, c.state, c.head_hash "headHash", c.due_at "dueAt"`

const taskJson = `jsonb_build_object('taskId', t.task_id, 'node', t.node, 'name', t.name, 'act', t.act, 'unit', t.unit, 'post', t.post,
  'claimedBy', t.claimed_by, 'claimedName', t.claimed_name, 'openedAt', t.opened_at, 'dueAt', nullif(t.due_at, 'infinity'))`

const readStatement: Statement = {
  name: 'case_read',
  text: `select ${columns}, s.actor, w.tasks
    from (values ($1::uuid)) wanted(case_id)
    left join "case" c on c.case_id = wanted.case_id
    left join session s on s.token_hash = $2 and s.expires_at > $3
    left join lateral (select jsonb_agg(${taskJson}) tasks from task t where t.case_id = wanted.case_id) w on true`,
}

/** The same with the applicant's form beside it, for decisions that are held against a benchmark. */
const readWithFormStatement: Statement = {
  name: 'case_read_form',
  text: `select r.*, a.form from (${readStatement.text}) r left join application a on a.case_id = r."caseId"`,
}

/** The one read: the case, its open tasks, and who asks. Index look-ups only. */
export async function readCase(
  db: Connection,
  caseId: string,
  tokenHash: Buffer | null,
  now: Temporal.Instant | string,
  withForm = false,
): Promise<CaseRead> {
  const [found] = await db.query<
    CaseRow & { actor: Actor | null; tasks: TaskRow[] | null; form?: Record<string, Json> | null }
  >(withForm ? readWithFormStatement : readStatement, [caseId, tokenHash, now.toString()])
  if (!found) return { actor: null, row: null, tasks: [], form: {} }
  const { actor, tasks, form, ...row } = found
  return { actor, row: row.caseId ? row : null, tasks: tasks ?? [], form: form ?? {} }
}

const part = {
  events: (n: number) => `events as (insert into case_event (case_id, seq, kind, at, actor, data, hash)
    select c.case_id, e.seq, e.kind, e.at, e.actor, e.data, e.hash
    from c, jsonb_to_recordset($${n}::jsonb) e(seq int, kind text, at timestamptz, actor jsonb, data jsonb, hash text))`,
  closedTasks: (n: number) =>
    `closed_tasks as (delete from task t using c where t.case_id = c.case_id and t.task_id = any($${n}::text[]))`,
  openedTasks: (
    n: number,
  ) => `opened_tasks as (insert into task (case_id, task_id, node, name, act, unit, post, opened_at, due_at, item_id, case_no)
    select c.case_id, t."taskId", t.node, t.name, t.act, t.unit, t.post, t."openedAt", coalesce(t."dueAt", 'infinity'), c.item_id, c.case_no
    from c, jsonb_to_recordset($${n}::jsonb)
      t("taskId" text, node text, name text, act text, unit text, post text, "openedAt" timestamptz, "dueAt" timestamptz))`,
  movedTasks: (n: number) => `moved_tasks as (update task t set due_at = coalesce(m."dueAt", 'infinity')
    from c, jsonb_to_recordset($${n}::jsonb) m("taskId" text, "dueAt" timestamptz) where t.case_id = c.case_id and t.task_id = m."taskId")`,
  clearedTimers: (n: number) =>
    `cleared_timers as (delete from timer t using c where t.case_id = c.case_id and t.timer_id = any($${n}::text[]))`,
  setTimers: (n: number) => `set_timers as (insert into timer (case_id, timer_id, fires_at, set_at)
    select c.case_id, t."timerId", t."firesAt", t."setAt"
    from c, jsonb_to_recordset($${n}::jsonb) t("timerId" text, "firesAt" timestamptz, "setAt" timestamptz))`,
  claim: (n: number) => `claim as (update task t set claimed_by = k.by, claimed_name = k.name
    from c, jsonb_to_record($${n}::jsonb) k("taskId" text, by uuid, name text) where t.case_id = c.case_id and t.task_id = k."taskId")`,
  places: (
    n: number,
  ) => `places as (update task t set unit = p.unit, post = p.post, claimed_by = null, claimed_name = null
    from c, jsonb_to_recordset($${n}::jsonb) p("taskId" text, unit text, post text) where t.case_id = c.case_id and t.task_id = p."taskId")`,
}
type Part = keyof typeof part
const parts = Object.keys(part) as Part[]

const update = `c as (update "case" set status = $3, outcome = $4, version = $5, state = $6, head_hash = $7, due_at = $8, changed_at = $9,
      division = $10, organ_id = $11
    where case_id = $1 and version = $2 returning case_id, item_id, case_no)`
const updateParameters = 11

const insert = `a as (update application set submitted_at = $2, form = $18 where case_id = $1 and submitted_at is null and revision = $3 returning case_id, subject_name),
  c as (insert into "case" (case_id, case_no, item_id, item_version, subject_id, subject_name, channel, division, site_id, organ_id,
      submitted_at, status, outcome, version, state, head_hash, due_at, changed_at)
    select a.case_id, $4, $5, $6, $7, a.subject_name, $8, $9, $10, $11, $2, $12, $13, $14, $15, $16, $17, $2 from a
    returning case_id, item_id, case_no)`
const insertParameters = 18

const statements = new Map<string, Statement>()

function statementOf(kind: 'update' | 'insert', used: readonly Part[]): Statement {
  const name = `case_${kind}_${used.map((each) => parts.indexOf(each)).join('')}`
  let statement = statements.get(name)
  if (!statement) {
    const first = kind === 'update' ? updateParameters : insertParameters
    const heads = [kind === 'update' ? update : insert, ...used.map((each, index) => part[each](first + index + 1))]
    statement = { name, text: `with ${heads.join(',\n')}\nselect case_id from c` }
    statements.set(name, statement)
  }
  return statement
}

function valuesOf(write: StepWrite): Partial<Record<Part, unknown>> {
  return {
    events: JSON.stringify(write.events),
    ...(write.closedTasks.length > 0 && { closedTasks: write.closedTasks }),
    ...(write.openedTasks.length > 0 && { openedTasks: JSON.stringify(write.openedTasks) }),
    ...(write.movedTasks.length > 0 && { movedTasks: JSON.stringify(write.movedTasks) }),
    ...(write.clearedTimers.length > 0 && { clearedTimers: write.clearedTimers }),
    ...(write.setTimers.length > 0 && { setTimers: JSON.stringify(write.setTimers) }),
    ...(write.claim && { claim: JSON.stringify(write.claim) }),
    ...(write.places && { places: JSON.stringify(write.places) }),
  }
}

async function send(db: Connection, kind: 'update' | 'insert', head: unknown[], write: StepWrite): Promise<boolean> {
  const values = valuesOf(write)
  const used = parts.filter((each) => each in values)
  const rows = await db.query(statementOf(kind, used), [...head, ...used.map((each) => values[each])])
  return rows.length === 1
}

/** The one write of a step; false when the case has moved on since it was read (nothing is written then). */
export function writeStep(db: Connection, write: StepWrite): Promise<boolean> {
  const { before, after } = write
  const head = [
    before.caseId,
    before.version,
    after.status,
    after.outcome,
    after.version,
    JSON.stringify(after.state),
    after.headHash,
    after.dueAt,
    after.changedAt,
    after.division,
    after.organId,
  ]
  return send(db, 'update', head, write)
}

/** The one write of a submission: the draft becomes a case with the form as it is settled; false when it was submitted or changed meanwhile. */
export function writeSubmission(
  db: Connection,
  write: StepWrite,
  { form, revision }: { form: Record<string, Json>; revision: number },
): Promise<boolean> {
  const { after } = write
  const head = [
    after.caseId,
    after.submittedAt,
    revision,
    after.caseNo,
    after.itemId,
    after.itemVersion,
    after.subjectId,
    after.channel,
    after.division,
    after.siteId,
    after.organId,
    after.status,
    after.outcome,
    after.version,
    JSON.stringify(after.state satisfies CaseState),
    after.headHash,
    after.dueAt,
    JSON.stringify(form),
  ]
  return send(db, 'insert', head, write)
}
