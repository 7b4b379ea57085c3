// The desk talks HTTP and JSON only. The session is a cookie; the language of refusals follows the page's own.
import { DeskProblem, type ProblemBody } from './desk-problem.ts'

const base = '/api/v1'

/** `GET`s JSON. @throws DeskProblem */
export const read = <T>(path: string, signal?: AbortSignal): Promise<T> => call<T>('GET', path, undefined, {}, signal)

/** `GET`s text, such as a drawing. @throws DeskProblem */
export const readText = async (path: string, signal?: AbortSignal): Promise<string> =>
  (await ask('GET', path, undefined, {}, signal)).text()

/** `GET`s a file. @throws DeskProblem */
export const readFile = async (path: string, signal?: AbortSignal): Promise<Blob> =>
  (await ask('GET', path, undefined, {}, signal)).blob()

/** Sends a command. `key` makes it idempotent: the same key twice acts once. @throws DeskProblem */
export const send = <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, key?: string): Promise<T> =>
  call<T>(method, path, body, key ? { 'idempotency-key': key } : {})

/** Full address of an API path, for links and images. */
export const address = (path: string): string => (path.startsWith('/api/') ? path : base + path)

/** `?a=1&b=2` without what is empty; '' when all is. */
export const query = (values: Record<string, string | number | null | undefined>): string => {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString()
  return text && `?${text}`
}

async function call<T>(...given: Parameters<typeof ask>): Promise<T> {
  const answer = await ask(...given)
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

async function ask(
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
  signal?: AbortSignal,
): Promise<Response> {
  const answer = await fetch(address(path), {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, */*;q=0.5',
      'accept-language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new DeskProblem(0, {})
  })
  if (!answer.ok) throw new DeskProblem(answer.status, await answer.json().catch((): ProblemBody => ({})))
  return answer
}
