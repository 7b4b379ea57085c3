// The one authorisation policy: a row per action, who may do it, and how the resource must belong to him. What is not in
// the table nobody may do, except the system itself. Relations:
//   any    whatever the resource       own    the resource's subject is mine
//   unit   one of its units is a unit of my posts       task   its unit and post are a post of mine
//   scope  its division, or one of its units, lies in the division of my post (supervision, administration)
//   function  one of its organ functions is that of a unit of my posts
//   mandated  the resource's subject is whom I act for, and its item one that the mandate names

import { baseItemOf, isWithin } from '../engines/codes/index.ts'
import type { Actor, Post } from '../platform/http/index.ts'
import { reaches } from './mandates/mandate.ts'

export const roles = [
  'anonymous',
  'person',
  'enterprise',
  'delegate',
  'client',
  'window-clerk',
  'trainee',
  'agent-clerk',
  'reviewer',
  'inspector',
  'decider',
  'head',
  'supervisor',
  'item-editor',
  'administrator',
] as const
export type Role = (typeof roles)[number]
export type Relation = 'any' | 'own' | 'unit' | 'task' | 'scope' | 'function' | 'mandated'
export type Resource = {
  subjectId?: string
  item?: string
  units?: readonly string[]
  task?: Post
  division?: string
  functions?: readonly string[]
}
type Row = Partial<Record<Role, Relation>>

const grant = (relation: Relation, ...to: Role[]): Row => Object.fromEntries(to.map((role) => [role, relation]))

const everybody = grant('any', ...roles)
const staffRoles = roles.filter((role) => !['anonymous', 'person', 'enterprise', 'delegate', 'client'].includes(role))
const applicant = grant('own', 'person', 'enterprise')
/** Applicants, and whoever acts for one by a mandate: never more than the mandate names. */
const orDelegate: Row = { ...applicant, delegate: 'mandated' }
/** Whoever enters an application; which items an agent institution takes, its contract says. */
const intake: Row = { ...orDelegate, ...grant('any', 'window-clerk', 'agent-clerk') }
const handlers = ['window-clerk', 'reviewer', 'inspector', 'decider'] as const
const oversight = grant('any', 'supervisor', 'administrator')

export const policy: Record<string, Row> = {
  // Anybody
  'api.read': everybody,
  'page.read': everybody,
  'demo.read': everybody,
  'demo.outbox': everybody,
  'sign-in': everybody,
  'token.issue': everybody,
  'device.enrol': everybody,
  'device.read': everybody,
  'device.draw': everybody,
  'sso.use': everybody,
  'me.read': everybody,
  'me.change-password': grant('any', ...staffRoles),
  'catalogue.read': everybody,
  'powers.read': everybody,
  'registry.read': everybody,
  'rating.read-public': everybody,
  'case.progress': everybody,
  'document.verify': everybody,
  'licence.verify': everybody,
  'hall.read': everybody,

  // The applicant, and the clerk who enters it for him
  'draft.write': intake,
  'case.submit': intake,
  'case.list-own': orDelegate,
  'case.withdraw': orDelegate,
  'case.supplement': orDelegate,
  'case.rate': applicant,
  'case.supply-deferred': { ...orDelegate, 'window-clerk': 'any' },
  'notice.read-own': applicant,
  'notice.choose': applicant,
  'look-up.list-own': applicant,
  'data-report.make': applicant,
  'licence.read-own': { ...applicant, ...grant('unit', ...handlers) },

  // Mandates: given, answered and ended by those whose they are; who acts by one goes back to himself
  'mandate.keep': applicant,
  'mandate.act': { ...grant('any', 'person', 'delegate') },
  'sso.agree': applicant,
  'guardian.record': grant('any', 'window-clerk'),

  // Handling: the post that the task is open at
  'case.read': { ...orDelegate, ...grant('unit', ...handlers, 'head'), supervisor: 'scope' },
  'case.inbox': grant('any', ...handlers, 'head'),
  'case.presence': grant('unit', ...handlers),
  'case.claim': grant('task', ...handlers),
  'case.transfer': grant('task', ...handlers),
  'case.assign': grant('unit', 'head'),
  'colleague.read': grant('any', ...handlers, 'head'),
  'absence.set': grant('any', ...handlers, 'head'),
  'case.accept': grant('task', 'window-clerk'),
  'case.refuse': grant('task', 'window-clerk'),
  'case.require-supplement': grant('task', 'window-clerk'),
  'case.check-deferred': grant('task', 'window-clerk'),
  'case.review': grant('task', 'reviewer', 'inspector'),
  'case.inspect': grant('task', 'reviewer', 'inspector'),
  'case.return': grant('task', 'decider'),
  'case.decide': grant('task', 'decider'),
  'case.check-promise': grant('task', 'reviewer', 'inspector'),
  'case.revoke': grant('task', 'decider'),
  'case.correct': grant('unit', 'reviewer', 'decider'),
  'case.refer': grant('unit', 'head', 'decider'),
  'case.receive': grant('task', 'decider'),
  'case.approve-correction': grant('task', 'decider'),
  'case.ask-extension': grant('task', 'reviewer', 'inspector', 'decider'),
  'case.extend': grant('task', 'decider'),
  'case.consult': grant('task', 'reviewer', 'inspector', 'decider'),
  'case.answer': grant('task', 'reviewer'),
  'case.begin-procedure': grant('task', 'reviewer', 'inspector', 'decider'),
  'case.end-procedure': grant('task', 'reviewer', 'inspector', 'decider'),
  'case.recall': grant('task', 'reviewer', 'inspector', 'decider'),
  'case.terminate': grant('unit', 'decider'),
  'case.suspend': grant('task', 'decider'),
  'case.issue': grant('task', 'window-clerk', 'reviewer', 'decider'),
  'case.deliver': grant('task', 'window-clerk'),
  'case.choose-delivery': { ...orDelegate, 'window-clerk': 'unit' },
  'case.archive': grant('unit', 'window-clerk', 'reviewer', 'decider', 'head'),
  'case.uncollected': grant('any', 'window-clerk', 'head'),
  'licence.revoke': grant('unit', 'decider'),
  'reception.identify': grant('any', 'window-clerk', 'agent-clerk'),
  'reception.see-held': grant('any', 'window-clerk'),
  'visit.end': grant('any', 'window-clerk'),
  'visit.read': grant('any', 'window-clerk'),

  // Passes for the window: one's own test; who answers for a unit or area sees its clerks
  'pass.take': grant('any', 'trainee', 'window-clerk'),
  'pass.manage': { head: 'unit', administrator: 'scope' },

  // Paper on its way: the site that took it makes the slip; whose place it leaves or reaches scans it
  'slip.make': grant('unit', 'window-clerk'),
  'slip.scan': grant('any', ...handlers),

  // The hall: appointments and tickets are their owner's; the windows of a site are its clerks'
  'appointment.book': { ...applicant, 'window-clerk': 'unit' },
  'appointment.list-own': applicant,
  'ticket.draw': { ...applicant, 'window-clerk': 'unit' },
  'ticket.list-own': applicant,
  'hall.serve': grant('unit', 'window-clerk'),
  'roster.read': grant('unit', 'window-clerk', 'head'),
  'roster.set': grant('unit', 'head'),
  'handover.read': grant('unit', 'window-clerk', 'head'),
  'hall.measure': { ...grant('unit', 'window-clerk'), ...grant('scope', 'supervisor', 'administrator') },

  // Items: written by the organ whose function they are, approved, suspended and retired by the service administration of the area
  'item.read': grant('any', 'item-editor', 'administrator'),
  'item.edit': { 'item-editor': 'function', administrator: 'scope' },
  'item.approve': grant('scope', 'administrator'),
  'item.stand': grant('scope', 'administrator'),
  'item.migrate': grant('scope', 'administrator'),

  // Shared data: the organ that provides a resource answers for it
  'resource.read': { ...oversight, ...grant('function', 'reviewer', 'decider', 'head') },
  'data-report.answer': grant('function', 'reviewer', 'decider', 'head'),

  // Seen from above
  'supervision.read': oversight,
  'statistics.read': oversight,
  'consistency.read': oversight,
  'onboarding.read': oversight,

  // Terminals: registered and revoked by the service administration of the area they stand in
  'device.manage': grant('scope', 'administrator'),

  // Agent institutions: contracts kept by the service administration of the area; their staff see what their own institution submitted
  'agent.manage': grant('scope', 'administrator'),
  'agent-case.read': grant('unit', 'agent-clerk'),
  'settlement.read': grant('scope', 'supervisor', 'administrator'),

  // Systems of others: registered by the service administration of the area; what a client may read, its scopes and grants say
  'integrator.manage': grant('scope', 'administrator'),
  'sso-site.manage': grant('scope', 'administrator'),
  'integration.read': grant('any', 'client'),

  // Districts differ, items enter: recorded and asked by the administrator of the district or the city, decided by one of the city
  'onboarding.record': grant('scope', 'administrator'),
  'exception.ask': grant('scope', 'administrator'),
  'exception.decide': grant('scope', 'administrator'),
}

/** Public content that pages of other sites may read, too: guides, places, ratings, the description of the interface. */
export const openToOtherSites: ReadonlySet<string> = new Set([
  'api.read',
  'catalogue.read',
  'registry.read',
  'rating.read-public',
])

const divisionOf = (unit: string): string => unit.slice(unit.indexOf('@') + 1)
const functionOf = (unit: string): string => unit.slice(0, unit.indexOf('@'))

const relates: Record<Relation, (actor: Actor, posts: Post[], resource: Resource) => boolean> = {
  any: () => true,
  own: (actor, _, { subjectId }) => 'subjectId' in actor && actor.subjectId === subjectId,
  unit: (_, posts, { units = [] }) => posts.some((held) => units.includes(held.unit)),
  task: (_, posts, { task }) => posts.some((held) => held.unit === task?.unit && held.post === task.post),
  scope: (_, posts, { units = [], division }) =>
    posts.some((held) =>
      [...units.map(divisionOf), ...(division === undefined ? [] : [division])].some((place) =>
        isWithin(place, divisionOf(held.unit)),
      ),
    ),
  mandated: (actor, _, { subjectId, item }) =>
    'subjectId' in actor &&
    actor.mandate !== undefined &&
    actor.subjectId === subjectId &&
    item !== undefined &&
    reaches(actor.mandate.items, baseItemOf(item)),
  function: (_, posts, { functions = [] }) => posts.some((held) => functions.includes(functionOf(held.unit))),
}

const isRole = (post: string): post is Role => (roles as readonly string[]).includes(post)

/** The roles an actor has: his kind, or for staff the posts that he holds somewhere. The system has none: it may do all. */
export function rolesOf(actor: Actor): Role[] {
  if (actor.kind === 'system') return []
  if (actor.kind === 'staff') return [...new Set(actor.posts.map(({ post }) => post).filter(isRole))]
  return 'subjectId' in actor && actor.mandate ? ['delegate'] : [actor.kind]
}

const rowOf = (action: string): Row => (Object.hasOwn(policy, action) ? (policy[action] as Row) : {})
const isEverybodys = (action: string): boolean => rowOf(action) === everybody

/** Could this actor ever do this? What a route asks before it knows the resource. */
export const gate = (actor: Actor, action: string): boolean =>
  actor.kind === 'system' || isEverybodys(action) || rolesOf(actor).some((role) => rowOf(action)[role] !== undefined)

/** May this actor do this, to this resource? Each post counts for its own role only. */
export function can(actor: Actor, action: string, resource: Resource = {}): boolean {
  if (actor.kind === 'system' || isEverybodys(action)) return true
  const row = rowOf(action)
  const posts = actor.kind === 'staff' ? actor.posts : []
  return rolesOf(actor).some((role) => {
    const relation = row[role]
    const held = posts.filter(({ post }) => post === role)
    return relation !== undefined && relates[relation](actor, held, resource)
  })
}
