// Service tasks of flows: `issue-licence` makes the result licence, `deliver-online` records that the result lies ready in the
// applicant's account. A reader of the log does the work and then completes the task, so the case path never waits for it.

import type { Json } from '../engines/flow/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'
import { systemActor } from '../platform/http/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { type PerformTools, perform } from './perform.ts'
import type { LoggedEvent } from './store/log.ts'

export type ServiceTools = PerformTools & {
  /** Issues the result of a case; the same licenceId twice is one licence. */
  issueResult(event: LoggedEvent, licenceId: string): Promise<Record<string, Json>>
}

/** A UUID that follows from case and task: asking twice is asking once. */
export function idFor(...parts: string[]): string {
  const hex = sha256Hex(parts.join('\0'))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Work of the reader `services`. */
export async function serve(tools: ServiceTools, event: LoggedEvent): Promise<void> {
  if (event.kind !== 'service_requested') return
  const { taskId, service } = event.data as { taskId: string; service: string }
  const result = service === 'issue-licence' ? await tools.issueResult(event, idFor(event.caseId, taskId)) : {}
  const kind =
    service === 'deliver-online' ? 'case_delivered' : service === 'issue-licence' ? 'result_made' : 'service_done'
  try {
    await perform(
      tools,
      { actor: systemActor(service) },
      {
        caseId: event.caseId,
        decide: () => ({
          event: {
            kind,
            actor: { kind: 'system', name: service },
            data: { taskId, ...(kind === 'case_delivered' && { method: 'online' }), ...result },
          },
          input: { type: 'complete-task', taskId },
        }),
      },
    )
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'conflict-moved-on')) throw error // done before, or the case was withdrawn meanwhile
  }
}
