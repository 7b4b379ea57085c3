// Runs one lifecycle through the engine and keeps every statement with its values: what bare SQL replays for other cases.

import type { Json } from '../../server/engines/flow/index.ts'
import type { Statement } from '../../server/platform/database/index.ts'
import { type BenchCity, steps } from './city.ts'

export type Recorded = { statement: Statement; values: readonly unknown[] }
export type RecordedStep = { read: Recorded; write: Recorded; taskId: string }

/** Statements of each step, and the ids of its tasks (the engine is deterministic: they are the same in every case). */
export async function recordLifecycle(city: BenchCity): Promise<{ caseId: string; steps: RecordedStep[] }> {
  const caseId = await city.newDraft()
  const seen: Recorded[] = []
  const query = city.db.query
  city.db.query = ((statement: Statement, values: unknown[]) => {
    seen.push({ statement, values: values ?? [] })
    return query(statement, values)
  }) as typeof query
  const recorded: RecordedStep[] = []
  for (const [index, step] of steps.entries()) {
    const who = { tokenHash: city.tokenHashes[index] ?? null }
    city.db.query = query
    const open = step.node
      ? await query<{ task_id: string }>('select task_id from task where case_id = $1 and node = $2', [
          caseId,
          step.node,
        ])
      : []
    const taskId = open[0]?.task_id ?? ''
    seen.length = 0
    city.db.query = ((statement: Statement, values: unknown[]) => {
      seen.push({ statement, values: values ?? [] })
      return query(statement, values)
    }) as typeof query
    if (step.verb === 'submit') await city.cases.submit(who, { draftId: caseId })
    else await city.cases.handle(who, { caseId, taskId, verb: step.verb, data: step.body as Record<string, Json> })
    const [read, write, ...more] = seen
    if (!read || !write || more.length > 0) throw new Error(`step ${step.verb} took ${seen.length} statements`)
    recorded.push({ read, write, taskId })
  }
  city.db.query = query
  return { caseId, steps: recorded }
}
