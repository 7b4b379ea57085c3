// Commands on a case. Every click makes one key, so that a repeated request acts once.
import type { CaseFile, CommandAnswer } from './case.ts'
import { address, send } from './http.ts'

/** Sends a command to a case or one of its tasks: `command(caseId, 'tasks/T/accept', {…})`. @throws DeskProblem */
export const command = (caseId: string, verb: string, body: object): Promise<CommandAnswer> =>
  send('POST', `/cases/${caseId}/${verb}`, body, crypto.randomUUID())

/** Where a file of a case is read. */
export const fileAddress = (caseId: string, file: CaseFile): string =>
  address(file.url ?? `/cases/${caseId}/files/${file.fileId}`)
