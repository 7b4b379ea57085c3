/** Mandates: who acts for whom, for which items, until when. */
import type { Actor } from '../../platform/http/index.ts'
import { actFor, actForOneself, namesOfTakers } from './act.ts'
import { type Giving, giveMandate, recordGuardian, type Ward } from './give.ts'
import { answerMandate, mandatesOf, revokeMandate } from './list.ts'
import type { MandateTools } from './tools.ts'

export { checkMandate } from './check.ts'
export { bindOffered } from './list.ts'
export type { MandateTools } from './tools.ts'
export type Mandates = ReturnType<typeof createMandates>

export function createMandates(tools: MandateTools) {
  return {
    give: (actor: Actor, giving: Giving) => giveMandate(tools, actor, giving),
    recordGuardian: (actor: Extract<Actor, { kind: 'staff' }>, ward: Ward) => recordGuardian(tools, actor, ward),
    list: (actor: Actor) => mandatesOf(tools, actor),
    answer: (actor: Actor, mandateId: string, accepts: boolean) => answerMandate(tools, actor, mandateId, accepts),
    revoke: (actor: Actor, mandateId: string) => revokeMandate(tools, actor, mandateId),
    actFor: (actor: Actor, mandateId: string, token: string) => actFor(tools, actor, mandateId, token),
    actForOneself: (actor: Actor, token: string) => actForOneself(tools, actor, token),
    namesOfTakers: (ids: readonly string[]) => namesOfTakers(tools, ids),
  }
}
