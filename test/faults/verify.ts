// What must hold after any number of kills: nothing acknowledged is lost, nothing happened twice, every chain is whole.

import type { CaseEvent } from '../../server/cases/index.ts'
import { verifyChain } from '../../server/cases/index.ts'
import type { Database } from '../../server/platform/database/index.ts'

/** Every violation in words; empty when all is well. `acknowledged`: cases whose submission was answered. */
export async function findViolations(db: Database, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const wrong: string[] = []
  const cases = await db.query<{ caseId: string; status: string; version: number; headHash: string; caseNo: string }>(
    'select case_id "caseId", status, version, head_hash "headHash", case_no "caseNo" from "case"',
  )
  const stored = new Map(cases.map((row) => [row.caseId, row]))
  for (const id of acknowledged) if (!stored.has(id)) wrong.push(`case ${id} was acknowledged and is lost`)
  for (const { caseId, status, version, headHash } of cases) {
    const events = await db.query<CaseEvent>(
      'select case_id "caseId", seq, kind, at, actor, data, hash from case_event where case_id = $1 order by seq',
      [caseId],
    )
    const chain = verifyChain(events)
    if (!chain.ok) wrong.push(`case ${caseId}: chain broken at ${chain.seq}: ${chain.reason}`)
    if (events.length !== version || events.at(-1)?.hash !== headHash)
      wrong.push(`case ${caseId}: state and events disagree`)
    if (!acknowledged.has(caseId)) continue
    if (status !== 'concluded') wrong.push(`case ${caseId} is ${status}`)
    for (const [what, count] of Object.entries(countDone(events)))
      if (count !== 1) wrong.push(`case ${caseId}: ${what} happened ${count} times`)
  }
  wrong.push(...(await doubles(db)))
  return wrong
}

/** How often each step was done; a step is its task. */
function countDone(events: readonly CaseEvent[]): Record<string, number> {
  const counts: Record<string, number> = {
    case_submitted: 0,
    case_accepted: 0,
    case_decided: 0,
    result_made: 0,
    case_delivered: 0,
    case_concluded: 0,
  }
  for (const { kind, data } of events) {
    if (kind === 'review_given') counts[`review ${data.node}`] = (counts[`review ${data.node}`] ?? 0) + 1
    else if (kind in counts) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

async function doubles(db: Database): Promise<string[]> {
  const checks = {
    'open tasks of concluded cases': `select count(*) n from task join "case" using (case_id) where status = 'concluded'`,
    'open timers of concluded cases': `select count(*) n from timer join "case" using (case_id) where status = 'concluded'`,
    'cases with two licences':
      'select count(*) n from (select case_id from licence where case_id is not null group by case_id having count(*) > 1) twice',
    'documents made twice':
      'select count(*) n from (select case_id, kind from case_document group by case_id, kind having count(*) > 1) twice',
    'case numbers given twice':
      'select count(*) n from (select case_no from "case" group by case_no having count(*) > 1) twice',
  }
  const found: string[] = []
  for (const [what, sql] of Object.entries(checks)) {
    const [row] = await db.query<{ n: number }>(sql)
    if (row?.n !== 0) found.push(`${row?.n} ${what}`)
  }
  return found
}
