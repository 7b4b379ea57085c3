// The timers of deferral. The first reminds. At the end of the last day the default is recorded and the case is terminated by the city's
// own clause; the notice says which materials never came and names the clause.

import type { Move } from '../move.ts'
import { MovedOn, type PerformTools, type Situation } from '../perform.ts'
import { changeOwed, nameOf, owedOf, timerKind } from './owed.ts'

const system = { kind: 'system', name: 'timer' }

/** What a timer does. Throws MovedOn when the material has come meanwhile. */
export function deferralMove(
  tools: Pick<PerformTools, 'calendar' | 'deferralRules'>,
  { row, item }: Pick<Situation, 'row' | 'item'>,
  timerId: string,
): Move {
  const one = owedOf(row.state).find(({ timers = [] }) => timers.some((timer) => timer.timerId === timerId))
  if (!one?.until) throw new MovedOn()
  const { materialId } = one
  const facts = { materialId, name: nameOf(item, materialId), until: tools.calendar.localDay(one.until) }
  if (timerKind(timerId) === 'remind')
    return {
      event: { kind: 'deferral_reminded', actor: system, data: facts },
      beside: {
        tasks: [],
        change: (state) =>
          changeOwed(state, materialId, ({ timers = [], ...rest }) => ({
            ...rest,
            timers: timers.filter((timer) => timer.timerId !== timerId),
          })),
      },
    }
  const { clause } = tools.deferralRules()
  return {
    event: {
      kind: 'deferral_defaulted',
      actor: system,
      data: {
        ...facts,
        reason: `承诺于${chineseDay(facts.until)}前补交的“${facts.name.zh}”没有按期补交。${clause.zh}`,
      },
    },
    input: { type: 'terminate' },
    outcome: 'terminated',
  }
}

const chineseDay = (day: string): string => {
  const { year, month, day: of } = Temporal.PlainDate.from(day)
  return `${year}年${month}月${of}日`
}
