// How long until all desks have heard: 500 connections are open at another process; a case is submitted; each connection's word is timed
// from the commit.

import { get, type IncomingMessage } from 'node:http'
import type { BenchCity } from '../lifecycle/city.ts'

type Desk = { heard(caseId: string): Promise<number>; close(): void }

function openDesk(port: number, token: string): Promise<Desk> {
  return new Promise((resolve, reject) => {
    const request = get(
      {
        port,
        host: '127.0.0.1',
        path: '/api/v1/live?seconds=300',
        headers: { cookie: `yc_session=${token}` },
        agent: false,
      },
      (answer: IncomingMessage) => {
        if (answer.statusCode !== 200) return reject(new Error(`a desk was refused: ${answer.statusCode}`))
        const heard = new Map<string, number>()
        const waiting = new Map<string, (at: number) => void>()
        answer.setEncoding('utf8')
        answer.on('data', (text: string) => {
          const at = performance.now()
          if (text.includes('event: ready'))
            resolve({
              heard: (caseId) =>
                new Promise((done) => {
                  const known = heard.get(caseId)
                  if (known === undefined) waiting.set(caseId, done)
                  else done(known)
                }),
              close: () => request.destroy(),
            })
          for (const [caseId = ''] of text.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)) {
            if (!heard.has(caseId)) heard.set(caseId, at)
            waiting.get(caseId)?.(at)
          }
        })
      },
    )
    request.once('error', reject)
  })
}

/** Milliseconds from the commit until the last of `desks` desks has heard of it, per round. */
export async function timeLive(
  city: BenchCity,
  { port, token, desks, rounds }: { port: number; token: string; desks: number; rounds: number },
): Promise<number[]> {
  const open: Desk[] = []
  for (let n = 0; n < desks; n += 50)
    open.push(...(await Promise.all(Array.from({ length: Math.min(50, desks - n) }, () => openDesk(port, token)))))
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const draftId = await city.newDraft()
    await city.cases.submit({ tokenHash: city.tokenHashes[0] ?? null }, { draftId })
    const committed = performance.now()
    const last = Math.max(...(await Promise.all(open.map((desk) => desk.heard(draftId)))))
    times.push(Math.max(0, last - committed))
  }
  for (const desk of open) desk.close()
  return times
}
