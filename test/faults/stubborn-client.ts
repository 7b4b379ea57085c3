// A client that does not give up: every request is repeated with the same Idempotency-Key until the server has answered it.

import { randomUUID } from 'node:crypto'

export type Answer = { status: number; body: Record<string, unknown> }

/** Sends until answered. A 5xx is a finding and thrown; a refused or broken connection is the fault under test and repeated. */
export async function ask(url: string, cookie: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const key = randomUUID()
  for (;;) {
    try {
      const answer = await fetch(url + path, {
        method,
        headers: { cookie, 'idempotency-key': key, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(20_000),
      })
      const text = await answer.text()
      if (answer.status >= 500) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
      return { status: answer.status, body: text ? JSON.parse(text) : {} }
    } catch (error) {
      if (!(error instanceof TypeError) && (error as Error).name !== 'TimeoutError' && !(error instanceof SyntaxError))
        throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
