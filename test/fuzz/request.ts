// One request from seed and index: an operation, somebody who acts, a real thing or nobody's, valid values, then up to three faults.

import { matrix } from '../matrix/matrix.ts'
import { addFaults } from './faults.ts'
import { generate } from './generate.ts'
import { bytesOf } from './hostile.ts'
import type { Operation } from './operations.ts'
import type { Plan } from './plan.ts'
import { type Random, randomOf } from './random.ts'
import { nobodys, type Thing, type Town } from './town.ts'
import { uploadOf } from './upload.ts'

export type Sent = {
  index: number
  operation: string
  who: string
  method: string
  path: string
  headers: [string, string][]
  body: Buffer | undefined
  about: Thing | undefined
}

/** The request with this index of a seed, for the town as it stands now. */
export function makeRequest(operations: readonly Operation[], town: Town, seed: number, index: number): Sent {
  const random = randomOf(seed, index)
  const operation = random.pick(operations)
  const who = chooseWho(operation, town, random)
  const about = chooseThing(operation, town, who, random)
  const known = knownFor(operation, town, about)
  const parts = (place: string) => operation.parameters.filter((parameter) => parameter.in === place)
  const pathValues = new Map(parts('path').map(({ name, schema }) => [name, generate(schema, name, known, random)]))
  const plan: Plan = {
    method: operation.method,
    path: operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(pathValues.get(name))),
    ),
    query: parts('query')
      .filter(({ required }) => required || random.chance(0.4))
      .map(({ name, schema }) => [name, generate(schema, name, known, random)]),
    headers: [],
    body: operation.body && generate(operation.body, '', known, random),
    bytes: undefined,
  }
  const cookie = town.cookies.get(who)
  if (cookie) plan.headers.push(['cookie', cookie])
  if (operation.method !== 'GET' && random.chance(0.2)) plan.headers.push(['idempotency-key', `fuzz-${seed}-${index}`])
  if (operation.isUpload) uploadOf(plan, random)
  if (!random.chance(0.35)) addFaults(plan, random)
  return finish(plan, { index, operation: operation.key, who, about })
}

/** Mostly somebody whom the matrix lets in; else anybody. */
function chooseWho({ key }: Operation, { cookies }: Town, random: Random): string {
  const everybody = [...cookies.keys()]
  const allowed = everybody.filter((who) => matrix[key]?.includes(who as 'person'))
  return random.chance(0.65) && allowed.length > 0 ? random.pick(allowed) : random.pick(everybody)
}

/** Mostly one's own, and one at which the operation can be done now. */
function chooseThing({ path }: Operation, { things }: Town, who: string, random: Random): Thing | undefined {
  const kind = /draft|\/cases$/.test(path) ? 'draft' : 'case'
  const fitting = things.filter((thing) => thing.kind === kind && has(thing, path))
  const own = fitting.filter(({ owner }) => owner === who)
  const verb = /\/tasks\/[^/]+\/(.+)$/.exec(path)?.[1] ?? ''
  const ready = fitting.filter(({ tasks }) => tasks.some(({ verbs }) => verbs.includes(verb)))
  if (random.chance(0.05)) return undefined
  if (own.length > 0 && random.chance(0.6)) return random.pick(own)
  if (ready.length > 0 && random.chance(0.8)) return random.pick(ready)
  return fitting.length > 0 ? random.pick(fitting) : undefined
}

/** Has what the path speaks of. */
function has({ kind, status, licences, documents, files }: Thing, path: string): boolean {
  if (path.includes('{licenceId}')) return licences.length > 0
  if (path.includes('{documentId}')) return documents.length > 0
  if (path.includes('{fileId}')) return files.length > 0
  if (/supplement$|materials.*files$/.test(path)) return kind === 'draft' || status === 'supplementing'
  return !path.endsWith('/rating') || status === 'concluded'
}

function knownFor(operation: Operation, { facts }: Town, thing: Thing | undefined) {
  const verb = operation.path.split('/').at(-1) ?? ''
  const fits = thing?.tasks.filter(({ verbs }) => verbs.includes(verb)) ?? []
  const here: Record<string, readonly unknown[]> = {
    caseId: [thing?.id ?? nobodys],
    draftId: [thing?.id ?? nobodys],
    taskId: (fits.length > 0 ? fits : (thing?.tasks ?? [])).map(({ taskId }) => taskId),
    materialId: thing?.materials ?? [],
    fileId: thing?.files ?? [],
    documentId: thing?.documents ?? [],
    licenceId: thing?.licences ?? [],
    form: thing ? [thing.form] : [{}],
    // What may be suspended or retired by a request is no item that the town goes on applying for.
    id: (operation.path.includes('/authoring/items/') ? facts.spareItemId : facts.itemId) ?? [],
    ...(operation.path.includes('/schemas/') && { name: ['item'] }),
  }
  return (name: string): readonly unknown[] => {
    const values = Object.hasOwn(here, name) ? here[name] : Object.hasOwn(facts, name) ? facts[name] : undefined
    return structuredClone(values) ?? []
  }
}

function finish(plan: Plan, rest: Pick<Sent, 'index' | 'operation' | 'who' | 'about'>): Sent {
  const query = plan.query.map(([name, value]) => `${encodeText(name)}=${encodeText(String(value))}`).join('&')
  const body = plan.bytes ?? (plan.body === undefined ? undefined : bytesOf(plan.body))
  const typed = plan.headers.some(([name]) => name === 'content-type')
  if (body && !typed) plan.headers.push(['content-type', 'application/json'])
  return {
    ...rest,
    method: plan.method,
    path: query ? `${plan.path}?${query}` : plan.path,
    headers: plan.headers,
    body,
  }
}

/** Lone surrogates have no UTF-8: they go out as the bytes that careless encoders write. */
const encodeText = (text: string): string =>
  text.isWellFormed() ? encodeURIComponent(text) : `${encodeURIComponent(text.toWellFormed())}%ED%A0%80`
