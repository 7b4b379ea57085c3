// Sends malformed requests to a city that serves HTTP, holds every answer against the rules, and looks at the end whether the city
// still stands: it answers, its background work went on, its chains are whole.

import { findViolations } from '../faults/verify.ts'
import { findFaults, isStranger, names } from './check.ts'
import { type OpenApi, readOperations } from './operations.ts'
import { makeRequest, type Sent } from './request.ts'
import { type Answer, openSender, type Sender } from './send.ts'
import { nobodys, type Town } from './town.ts'

export type Finding = { sent: Sent; status: number; faults: string[] }
export type FuzzReport = {
  requests: number
  seconds: number
  statuses: Record<string, number>
  /** Operation → status → how often. */
  operations: Map<string, Record<string, number>>
  findings: Finding[]
  /** Broken at the end: chains, state, background work. */
  violations: string[]
}
type Options = {
  seed: number
  /** Indices of the requests to send. */
  from: number
  count: number
  /** Errors of background work, filled by the city. */
  errors: readonly unknown[]
  onFinding?: (finding: Finding) => void
}
const refillEvery = 200
const bodyLimit = 512 * 1024

/** Listens on a free port and runs; the caller closes the city. */
export async function fuzz(town: Town, options: Options): Promise<FuzzReport> {
  const { city } = town
  await city.app.listen({ host: '127.0.0.1', port: 0 })
  const address = city.app.server.address() as { port: number }
  const sender = openSender(address.port)
  const operations = readOperations((await city.app.inject('/api/v1/openapi.json')).json() as OpenApi)
  const report: FuzzReport = {
    requests: 0,
    seconds: 0,
    statuses: {},
    operations: new Map(operations.map(({ key }) => [key, {}])),
    findings: [],
    violations: [],
  }
  const begun = performance.now()
  for (let index = options.from; index < options.from + options.count; index++) {
    if (report.requests % refillEvery === refillEvery - 1) {
      town.clock.advance({ minutes: 11 })
      await town.refill()
    }
    const sent = makeRequest(operations, town, options.seed, index)
    const { status, faults } = await judge(town, sender, sent)
    count(report, sent, status)
    if (faults.length > 0) {
      report.findings.push({ sent, status, faults })
      options.onFinding?.({ sent, status, faults })
    }
    if (sent.operation === 'POST /api/v1/sign-out') await town.reopen(sent.who)
  }
  report.seconds = (performance.now() - begun) / 1000
  report.violations = await violationsOf(town, sender, options.errors)
  sender.close()
  return report
}

async function judge(town: Town, sender: Sender, made: Sent): Promise<{ status: number; faults: string[] }> {
  const isOpen = made.about && (await town.isServing(made.who, made.about.owner))
  const sent = isOpen ? { ...made, about: undefined } : made
  try {
    const answer = await sender.send(sent)
    return {
      status: answer.status,
      faults: [...findFaults(town, sent, answer), ...(await secrecyFaults(sender, sent, answer))],
    }
  } catch (error) {
    // A body over the limit may be cut off while it is being sent.
    return {
      status: 0,
      faults: (sent.body?.length ?? 0) > bodyLimit || sent.method === 'HEAD' ? [] : [`no answer: ${String(error)}`],
    }
  }
}

/** Somebody else's thing is answered exactly like one that is nobody's. */
async function secrecyFaults(sender: Sender, sent: Sent, answer: Answer): Promise<string[]> {
  const { about } = sent
  if (!about || !names(sent, about) || !isStranger(sent.who, about)) return []
  const swap = (text: string) => text.replaceAll(about.id, nobodys)
  const body = sent.body && Buffer.from(swap(sent.body.toString('latin1')), 'latin1')
  const other = await sender.send({ ...sent, path: swap(sent.path), body })
  const same = other.status === answer.status && swap(answer.body.toString()) === other.body.toString()
  return same
    ? []
    : [
        `${about.owner}'s is told from nobody's: ${answer.status} and ${other.status} ${other.body.toString().slice(0, 200)}`,
      ]
}

function count(report: FuzzReport, { operation }: Sent, status: number): void {
  report.requests++
  report.statuses[status] = (report.statuses[status] ?? 0) + 1
  const of = report.operations.get(operation) ?? {}
  of[status] = (of[status] ?? 0) + 1
  report.operations.set(operation, of)
}

async function violationsOf({ city }: Town, sender: Sender, errors: readonly unknown[]): Promise<string[]> {
  await city.cases.settle()
  const found = await findViolations(city.db, new Set())
  const alive = await sender.send({
    index: -1,
    operation: '',
    who: 'anonymous',
    method: 'GET',
    path: '/api/v1/domains',
    headers: [],
    body: undefined,
    about: undefined,
  })
  if (alive.status !== 200) found.push(`answers ${alive.status} afterwards`)
  const [parked] = await city.db.query<{ n: number }>('select count(*) n from log_parked')
  if (parked?.n) found.push(`${parked.n} events were set aside by their readers`)
  found.push(...errors.map((error) => `background work: ${String(error)}`))
  if (Object.hasOwn(Object.prototype, 'polluted')) found.push('Object.prototype is polluted')
  return found
}

/** The request as a command that sends it again. */
export function describe({ sent, status, faults }: Finding, seed: number): string {
  const headers = sent.headers.map(
    ([name, value]) => ` -H ${quote(`${name}: ${name === 'cookie' ? `<${sent.who}>` : value}`)}`,
  )
  const body = sent.body ? ` --data-binary ${quote(shorten(sent.body))}` : ''
  return `--seed ${seed} --from ${sent.index} --count 1\n  ${sent.operation} as ${sent.who} → ${status}: ${faults.join('; ')}\n  curl -X ${sent.method} ${quote(sent.path.slice(0, 400))}${headers.join('').slice(0, 600)}${body}`
}

const quote = (text: string): string => JSON.stringify(text)
const shorten = (body: Buffer): string =>
  body.length > 1_500 ? `${body.subarray(0, 1_500).toString()}… (${body.length} bytes)` : body.toString()
