// How far a case has come, for those who hold its numbers or were asked about it: no personal data.

import { parseCaseNumber } from '../engines/codes/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { agentIn } from './at-agent.ts'
import { besideView } from './beside/view.ts'
import { readCase } from './store/case-path.ts'
import { casesByNumber } from './store/lists.ts'
import { readEvents } from './store/log.ts'
import { queryCodeOf } from './submit.ts'
import { timelineOf } from './timeline.ts'
import { clockView, named, publicOf, type ViewTools, whereNow } from './view.ts'

/** Progress for whoever has case number and query code; no personal data. Problem: not-found, the same for a wrong number and a wrong code. */
export const viewProgress = async (tools: ViewTools, input: { caseNumber: string; queryCode: string }) =>
  progressOf(tools, await caseByCode(tools, input))

/** The case with this number and query code. Problem: not-found, the same for a wrong number and a wrong code. */
export async function caseByCode(
  tools: Pick<ViewTools, 'db' | 'vault'>,
  input: { caseNumber: string; queryCode: string },
): Promise<string> {
  const number = parseCaseNumber(input.caseNumber)
  const miss = () =>
    problem('not-found', {
      zh: '没有找到。请核对办件编号和查询码，两项都在回执上',
      en: 'Not found. Check case number and query code on the receipt',
    })
  if (!number.ok) throw miss()
  const found = await casesByNumber(tools.db, number.value.caseNumber)
  const hit = found.find(({ caseId }) => queryCodeOf(tools.vault, caseId) === input.queryCode.trim())
  if (!hit) throw miss()
  return hit.caseId
}

/** How far a case has come, without personal data: whether it may be told is asked before. Problem: not-found. */
export async function progressOf(tools: ViewTools, caseId: string) {
  const now = tools.clock.now()
  const { row, tasks } = await readCase(tools.db, caseId, null, now)
  if (!row) throw notFound()
  const item = await tools.item(row.itemId, row.itemVersion)
  const events = await readEvents(tools.db, caseId)
  return {
    caseNumber: row.caseNo,
    item: { id: item.content.id, name: item.content.name },
    status: row.status,
    outcome: row.outcome,
    submittedAt: row.submittedAt,
    agent: agentIn(events),
    site: named(tools.getUnit(row.siteId)),
    organ: named(tools.getUnit(row.organId)),
    clock: clockView(tools, row.state, now),
    now: whereNow(tools, publicOf(row.state, tasks), now),
    beside: besideView(tools, { kind: 'anonymous' }, { row, tasks, events, item }),
    timeline: timelineOf(events, (id) => tools.getUnit(id).name.zh, false).map(({ detail: _, ...entry }) => entry),
  }
}
