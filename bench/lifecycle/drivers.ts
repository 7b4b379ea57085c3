// The same lifecycle four ways. Every driver does the same eight durable steps on a fresh draft; the clock runs per step.

import type { Json } from '../../server/engines/flow/index.ts'
import { type BenchCity, steps } from './city.ts'
import { leanClient } from './lean-client.ts'
import type { RecordedStep } from './record.ts'

export type Driver = {
  name: string
  step(caseId: string, index: number): Promise<void>
  /** Statements that its side has sent to the database so far. */
  statements(): Promise<number>
}

/** Bare SQL through `pg`: the recorded statements with the case id put in; with or without the reads. */
export function bareSql(
  city: BenchCity,
  recorded: { caseId: string; steps: RecordedStep[] },
  withReads: boolean,
): Driver {
  const replaced = (values: readonly unknown[], caseId: string) =>
    values.map((value) => (value === recorded.caseId ? caseId : value))
  return {
    name: withReads ? 'bare SQL, read + write' : 'bare SQL, write only',
    statements: async () => city.statements(),
    async step(caseId, index) {
      const step = recorded.steps[index]
      if (!step) return
      if (withReads) await city.db.query(step.read.statement, replaced(step.read.values, caseId))
      const rows = await city.db.query(step.write.statement, replaced(step.write.values, caseId))
      if (rows.length !== 1) throw new Error(`bare SQL step ${index} wrote ${rows.length} cases`)
    },
  }
}

/** The case engine, called directly. */
export function engine(city: BenchCity, recorded: { steps: RecordedStep[] }): Driver {
  return {
    name: 'case engine',
    statements: async () => city.statements(),
    async step(caseId, index) {
      const step = steps[index]
      const who = { tokenHash: city.tokenHashes[index] ?? null }
      if (!step || step.verb === 'submit') await city.cases.submit(who, { draftId: caseId })
      else
        await city.cases.handle(who, {
          caseId,
          taskId: recorded.steps[index]?.taskId ?? '',
          verb: step.verb,
          data: step.body as Record<string, Json>,
        })
    },
  }
}

/** The HTTP API in a process of its own, over keep-alive connections. */
export function http(
  city: BenchCity,
  recorded: { steps: RecordedStep[] },
  port: number,
  connections: number,
  statements: () => Promise<number>,
): Driver & { close(): void } {
  const client = leanClient(port, connections)
  const post = async (path: string, token: string, body: unknown) => {
    const answer = await client.post(path, `yc_session=${token}`, body)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body}`)
  }
  return {
    name: 'HTTP API',
    statements,
    async step(caseId, index) {
      const step = steps[index]
      const token = city.tokens[index] ?? ''
      if (!step || step.verb === 'submit') await post('/api/v1/cases', token, { draftId: caseId })
      else await post(`/api/v1/cases/${caseId}/tasks/${recorded.steps[index]?.taskId}/${step.verb}`, token, step.body)
    },
    close: client.close,
  }
}
