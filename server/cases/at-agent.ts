// What is different where an agent institution (代办机构) takes an application in: a bank's clerk is staff of the desk, and no officer. He sees
// what is typed before him and nothing else that the house knows of the applicant.

import { maskCitizenId } from '../engines/codes/index.ts'
import type { Actor } from '../platform/http/index.ts'
import type { CaseEvent } from './case.ts'
import type { Bilingual } from './item.ts'

/** The institution and outlet at which a case was taken in; what the case keeps of it. */
export type AgentMark = { id: string; name: Bilingual; outlet: string }
/** The same with the site that its cases go to. */
export type AgentIntake = AgentMark & { siteId: string }

export const agentPost = 'agent-clerk'

export const isAgentClerk = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.posts.some(({ post }) => post === agentPost)

/** Staff at a window of the city's own: originals on paper stay with the house. */
export const isAtWindow = (actor: Actor): boolean => actor.kind === 'staff' && !isAgentClerk(actor)

/** The mark on a case that an institution has submitted; null on every other. */
export const agentIn = (events: readonly Pick<CaseEvent, 'kind' | 'data'>[]): AgentMark | null => {
  const submitted = events.find(({ kind }) => kind === 'case_submitted')
  return (submitted?.data.agent as AgentMark | undefined) ?? null
}

/** The institution with its outlet, in words. */
export const sayAgent = ({ name, outlet }: AgentMark): Bilingual => ({
  zh: `${name.zh}${outlet}`,
  en: `${name.en}, ${outlet}`,
})

type Numbered = { number: string }
const masked = <L extends Numbered>(licence: L): L => ({ ...licence, number: maskCitizenId(licence.number) })

/** A material without the numbers of what the applicant holds. */
export const forAgent = <L extends Numbered, M extends { licence: L | null; offers: L[] }>(view: M): M => ({
  ...view,
  licence: view.licence && masked(view.licence),
  offers: view.offers.map(masked),
})
