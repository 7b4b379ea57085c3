// Archiving by itself: a concluded case is put down for so many days after its conclusion, again when something is added to it, and archived
// when the day has come. What cannot be archived yet, because a task is open, is looked at again the next day. How many days is the catalogue's.

import { systemActor } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { EventKind } from '../case.ts'
import { archivesDue, clearArchiveDue, setArchiveDue } from '../store/archive-due.ts'
import type { LoggedEvent } from '../store/log.ts'
import { type ArchiveTools, archiveCase } from './archive-case.ts'

const adding: ReadonlySet<EventKind> = new Set<EventKind>([
  'case_concluded',
  'promise_kept',
  'promise_broken',
  'decision_corrected',
  'decision_revoked',
  'decision_upheld',
  'default_cleared',
])
const batch = 20

/** Work of the reader `archives`: the same event twice sets the same day. */
export async function noteForArchive(
  { db, archiveRules }: Pick<ArchiveTools, 'db' | 'archiveRules'>,
  { kind, caseId, at }: Pick<LoggedEvent, 'kind' | 'caseId' | 'at'>,
): Promise<void> {
  const { afterDays } = archiveRules()
  if (kind === 'case_archived') return clearArchiveDue(db, caseId)
  if (afterDays === undefined || !adding.has(kind)) return
  await setArchiveDue(
    db,
    caseId,
    Temporal.Instant.from(at)
      .add({ hours: 24 * afterDays })
      .toString(),
  )
}

/** Archives what is due; the number archived. */
export async function archiveWhatIsDue(tools: ArchiveTools, onError: (error: unknown) => void): Promise<number> {
  const now = tools.clock.now()
  let archived = 0
  for (const caseId of await archivesDue(tools.db, now.toString(), batch)) {
    try {
      await archiveCase(tools, systemActor('archive'), { caseId })
      await clearArchiveDue(tools.db, caseId)
      archived++
    } catch (error) {
      const canWait = error instanceof Problem && error.code.startsWith('conflict')
      if (!canWait) onError(error)
      await setArchiveDue(tools.db, caseId, now.add({ hours: 24 }).toString())
    }
  }
  return archived
}
