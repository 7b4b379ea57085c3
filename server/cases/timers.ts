// Fires timers whose time has come: a supplement that never came, a public notice that has ended. Any node may do it; the version
// guard lets each timer fire once.

import { systemActor } from '../platform/http/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { deem, isDeemedTimer } from './deemed.ts'
import { isDeferralTimer } from './deferral/owed.ts'
import { deferralMove } from './deferral/timer.ts'
import { type PerformTools, perform } from './perform.ts'
import { dueTimers } from './store/timers.ts'

/** Fires what is due; the number fired. */
export async function fireDueTimers(tools: PerformTools, onError: (error: unknown) => void): Promise<number> {
  const due = await dueTimers(tools.db, tools.clock.now(), 200)
  let fired = 0
  for (const { caseId, timerId } of due) {
    try {
      await perform(
        tools,
        { actor: systemActor('timer') },
        {
          caseId,
          decide: (situation) =>
            isDeemedTimer(timerId)
              ? deem(situation, timerId)
              : isDeferralTimer(timerId)
                ? deferralMove(tools, situation, timerId)
                : {
                    event: { kind: 'timer_fired', actor: { kind: 'system', name: 'timer' }, data: { timerId } },
                    input: { type: 'fire-timer', timerId },
                  },
        },
      )
      fired++
    } catch (error) {
      const gone = error instanceof Problem && error.code === 'conflict-moved-on'
      if (!gone) onError(error)
    }
  }
  return fired
}
