// What must hold for every answer, whatever was asked.

import { type ProblemCode, problemStatus } from '../../server/platform/problem/index.ts'
import type { Sent } from './request.ts'
import type { Answer } from './send.ts'
import type { Thing, Town } from './town.ts'

/** Every rule that an answer breaks, in words; empty when it is as it should be. */
export function findFaults(town: Town, sent: Sent, answer: Answer): string[] {
  const text = /json|text|svg|xml/.test(answer.type) ? answer.body.toString() : ''
  const found: string[] = []
  if (answer.status >= 500) found.push(`status ${answer.status}`)
  else if (answer.status >= 400) found.push(...problemFaults(sent, answer, text))
  else if (/json/.test(answer.type) && sent.method !== 'HEAD' && answer.status !== 304 && !isJson(text))
    found.push('the body is no JSON')
  found.push(...leaks(town, sent, text))
  if (answer.status < 300 && sent.about && isAskedFor(sent) && isStranger(sent.who, sent.about))
    found.push(`${sent.who} reads what is ${sent.about.owner}'s`)
  return found
}

function problemFaults({ method, path, headers }: Sent, { status, type }: Answer, text: string): string[] {
  if (method === 'HEAD') return []
  // RFC 6749 says how a token is refused.
  if (path === '/api/v1/token' && type.startsWith('application/json') && isJson(text)) return []
  if (!type.startsWith('application/problem+json'))
    return [`status ${status} as ${type || 'nothing'}: ${text.slice(0, 200)}`]
  if (!isJson(text)) return ['the problem is no JSON']
  const { code, status: said, type: uri, title, detail } = JSON.parse(text) as Record<string, unknown>
  const english = headers.some(([name, value]) => name === 'accept-language' && value.startsWith('en'))
  const found: string[] = []
  if (!Object.hasOwn(problemStatus, String(code))) found.push(`code ${String(code)} is none of ours`)
  else if (problemStatus[code as ProblemCode] !== status || said !== status) found.push(`code ${code} with ${status}`)
  if (uri !== `/problems/${code}`) found.push(`type ${String(uri)}`)
  if (typeof detail !== 'string' || (!english && !/\p{Script=Han}/u.test(detail))) found.push('no Chinese detail')
  if (typeof title !== 'string' || title === '') found.push('no title')
  return found
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What comes from inside: stacks, paths, the database speaking. None of the hostile values looks like these. */
const inside =
  /\n\s+at .+:\d+|\.(?:ts|js|mjs):\d+:\d+|node_modules|invalid (?:input|byte)|violates|duplicate key|syntax error at|relation "|permission denied|\bselect .+ from\b|\binsert into\b|Cannot read prop|is not a function|Maximum call stack|polluted/i

/** May read either resident's data: those who handle the cases, and clerks, before whom anybody may stand. */
const handlers = ['window-clerk', 'reviewer', 'decider', 'supervisor']
/** Clerks of agent institutions enter applications for whoever stands before them; nobody’s cases are theirs. */
const enterers = [...handlers, 'agent-clerk']

function leaks({ secrets, cookies, city: _ }: Town, sent: Sent, text: string): string[] {
  const found: string[] = []
  const asked = `${decodeURI(sent.path.replaceAll('%', '%25'))} ${sent.body?.toString() ?? ''}`
  const spoken = inside.exec(text)?.[0]
  if (spoken && !sent.path.includes('/drafts') && !sent.path.includes('/cases'))
    found.push(`speaks of the inside: ${spoken}`)
  else if (spoken && !/polluted/.test(spoken)) found.push(`speaks of the inside: ${spoken}`)
  for (const cookie of cookies.values())
    if (cookie && text.includes(cookie.slice('yc_session='.length))) found.push('a session token stands in the answer')
  if (enterers.includes(sent.who) || sent.path.startsWith('/api/v1/demo/')) return found
  for (const { owner, texts } of secrets)
    for (const secret of owner === sent.who ? [] : texts)
      if (text.includes(secret) && !asked.includes(secret)) found.push(`${sent.who} reads ${secret} of ${owner}`)
  return found
}

/** Has no part in a thing: drafts are their owner's, cases also those of the staff who handle them. */
export const isStranger = (who: string, { kind, owner }: Thing): boolean =>
  who !== owner && (kind === 'draft' || !handlers.includes(who))

/** A request in which a thing that is somebody's is named. */
export const names = ({ path, body }: Sent, thing: Thing): boolean =>
  path.includes(thing.id) || body?.includes(thing.id) === true

/** A thing named in the body of a GET is not asked for. */
const isAskedFor = ({ method, path, body, about }: Sent): boolean =>
  about !== undefined && (path.includes(about.id) || (!['GET', 'HEAD'].includes(method) && !!body?.includes(about.id)))
