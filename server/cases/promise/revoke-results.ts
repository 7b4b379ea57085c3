import type { LoggedEvent } from '../store/log.ts'

type Tools = {
  licencesOf(caseId: string, subjectId: string): Promise<{ licenceId: string }[]>
  revokeLicence(licenceId: string, reason: string): Promise<void>
}

/** Work of the reader `revocations`: what was issued by a revoked decision is taken back with it. */
export async function revokeResults(tools: Tools, event: LoggedEvent): Promise<void> {
  if (event.kind !== 'decision_revoked') return
  for (const { licenceId } of await tools.licencesOf(event.caseId, event.subjectId))
    await tools.revokeLicence(licenceId, String(event.data.reason ?? ''))
}
