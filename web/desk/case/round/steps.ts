// Where a step in the round leads. Onwards: the nearest case that still waits for me; what colleagues took or finished meanwhile is passed
// over. Back: the case before, done or not, for one goes back to look.
import type { CaseView } from '../../api/case.ts'

type Looked = Pick<CaseView, 'tasks'> | undefined

/** The case before; undefined at the beginning. */
export const caseBefore = (round: readonly string[], caseId: string): string | undefined =>
  round[round.indexOf(caseId) - 1]

/** Whether a case has a task that I may do. */
const waitsFor = (view: Pick<CaseView, 'tasks'>, me: string): boolean =>
  view.tasks.some(({ claimedBy, handing }) => claimedBy === null || claimedBy === me || handing.inPlaceOf !== null)

/** The next case that still waits for me. `look` answers undefined for one that is not mine to see any more. */
export async function nextOpen(
  round: readonly string[],
  caseId: string,
  look: (caseId: string) => Promise<Looked>,
  me: string,
): Promise<string | undefined> {
  const at = round.indexOf(caseId)
  for (const one of at < 0 ? [] : round.slice(at + 1)) {
    const view = await look(one)
    if (view && waitsFor(view, me)) return one
  }
  return undefined
}
