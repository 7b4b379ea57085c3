// One round of look-ups for one draft or case: all resources in parallel, each within its own time limit, so that the round takes no longer
// than the slowest that is still waited for. A resource that is late, down, busy or answers garbage spoils nothing but its own fields.
// Found → values; none → no record; late, down, garbage, busy → unavailable, may be tried again; unconnected → as if never asked.

import type { Fact } from '../engines/form/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import type { Context } from './context.ts'
import { type Grant, grantOf, type SharedResource } from './resource.ts'
import { type Checked, checkAnswer } from './source.ts'
import { insertLookUps, type LookUpRow } from './store/look-ups.ts'

export type Outcome = 'found' | 'none' | 'late' | 'down' | 'garbage' | 'busy' | 'unconnected'
/** How a resource answered; no values. */
export type Answer = { outcome: 'found' | 'none' | 'unavailable'; asOf: string | null; fields: string[] }
export type Round = {
  /** Opaque: a draft or a case of any room. */
  caseId: string
  subject: { subjectId: string; citizenId?: string | undefined; creditCode?: string | undefined }
  /** The items that ask; what none of them is granted is not looked up. */
  items: readonly string[]
  /** Facts wanted, as `resource.field`. */
  facts: readonly string[]
  /** Resources of which only it matters whether there is a record. */
  resources?: readonly string[]
  actor: Actor
}
export type Found = { facts: Record<string, Fact>; answers: Record<string, Answer> }
type Asked = { resource: SharedResource; fields: string[]; grant: Omit<Grant, 'items'>; id: string }
type Told = Asked & { checked: Checked | { outcome: 'late' | 'down' | 'busy' }; tookMs: number }

/** What is granted and nothing more: the fields of each resource to ask. */
export function planRound(context: Pick<Context, 'resources'>, round: Round): Asked[] {
  const wanted = new Map<string, Set<string>>()
  for (const name of round.resources ?? []) wanted.set(name, new Set())
  for (const fact of round.facts) {
    const [name = '', field = ''] = fact.split('.')
    wanted.set(name, (wanted.get(name) ?? new Set()).add(field))
  }
  return [...wanted].flatMap(([name, fields]) => {
    const resource = context.resources.get(name)
    const grant = resource && grantOf(resource, round.items)
    const id = resource?.identifier === 'credit-code' ? round.subject.creditCode : round.subject.citizenId
    if (!resource || !grant || !id) return []
    const allowed = [...fields].filter((field) => grant.fields.includes(field))
    return fields.size > 0 && allowed.length === 0 && !round.resources?.includes(name)
      ? []
      : [{ resource, grant, id, fields: allowed }]
  })
}

/** Looks up what is granted, writes down that it was, and only then hands it out. Never throws for a resource's sake. */
export async function lookUp(context: Context, round: Round): Promise<Found> {
  const told = await Promise.all(planRound(context, round).map((asked) => ask(context, asked)))
  const connected = told.filter(({ checked }) => checked.outcome !== 'unconnected')
  if (connected.length > 0)
    await insertLookUps(
      context.db,
      connected.map((one) => rowOf(context, round, one)),
    )
  const facts: Record<string, Fact> = {}
  const answers: Record<string, Answer> = {}
  for (const { resource, fields, checked } of connected) {
    const isFound = checked.outcome === 'found'
    const outcome = isFound || checked.outcome === 'none' ? checked.outcome : 'unavailable'
    answers[resource.key] = { outcome: outcome as Answer['outcome'], asOf: isFound ? checked.asOf : null, fields }
    if (!isFound) continue
    for (const [field, value] of Object.entries(checked.values)) {
      const fact = `${resource.key}.${field}`
      facts[fact] = { value, source: resource.short, asOf: checked.asOf, fact }
    }
  }
  return { facts, answers }
}

async function ask(context: Context, asked: Asked): Promise<Told> {
  const { resource, id, fields } = asked
  const began = performance.now()
  const done = (checked: Told['checked']): Told => ({
    ...asked,
    checked,
    tookMs: Math.round(performance.now() - began),
  })
  if (!context.pace.allows(resource)) return done({ outcome: 'busy' })
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), resource.limits.timeoutMs)
  })
  try {
    const question = { resource: resource.key, id, fields, signal: stop.signal }
    const found = context.sourceOf(resource).find(question)
    const answer = await Promise.race([found, late])
    if (answer !== 'late') return done(checkAnswer(resource, fields, answer))
    found.catch(() => {}) // what comes after its time is nobody's error any more
    return done({ outcome: 'late' })
  } catch (error) {
    context.onError(new Error(`resource ${resource.key} did not answer: ${(error as Error).name}`), 'shared resource')
    return done({ outcome: 'down' })
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}

const rowOf = (context: Context, round: Round, { resource, fields, grant, checked, tookMs }: Told): LookUpRow => ({
  lookUpId: newId(context.clock.now()),
  at: context.clock.now().toString(),
  resource: resource.key,
  subjectId: round.subject.subjectId,
  caseId: round.caseId,
  itemId: round.items[0] ?? '',
  purpose: grant.purpose,
  fields,
  outcome: checked.outcome,
  asOf: checked.outcome === 'found' ? checked.asOf : null,
  tookMs,
  actor: whoOf(round),
})

function whoOf({ actor, subject }: Round): LookUpRow['actor'] {
  if (actor.kind === 'staff')
    return { kind: 'staff', id: actor.staffId, name: actor.name, unit: actor.posts[0]?.unit ?? '' }
  if ('mandate' in actor && actor.mandate)
    return { kind: 'mandate', id: actor.mandate.subjectId, name: actor.mandate.name }
  if ('subjectId' in actor)
    return { kind: actor.subjectId === subject.subjectId ? 'self' : 'other', id: actor.subjectId }
  return { kind: actor.kind }
}
