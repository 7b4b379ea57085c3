// Server-sent events: a connection on which the server tells what is new. It lasts `seconds` at most, then the browser comes again by
// itself and its right to listen is looked at anew. A comment every so often keeps proxies from closing it, and finds who has gone.

import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type EventStream = {
  /** Sends an event; what cannot be told fast enough ends the stream, so that nobody piles up memory. */
  send(name: string, data: unknown): void
  end(): void
  onEnd(work: () => void): void
}

const heartbeatMs = 20_000
const bufferLimit = 256 * 1024

/** Opens a stream and answers it; hand the stream to the reply. */
export function openEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { seconds }: { seconds: number },
): EventStream & { body: PassThrough } {
  const body = new PassThrough()
  const endings: (() => void)[] = []
  const heartbeat = setInterval(() => body.write(': \n\n'), heartbeatMs)
  const limit = setTimeout(() => end(), seconds * 1000)
  let ended = false
  function end() {
    if (ended) return
    ended = true
    clearInterval(heartbeat)
    clearTimeout(limit)
    body.end()
    for (const work of endings) work()
  }
  request.raw.once('close', end)
  body.once('close', end)
  reply.type('text/event-stream; charset=utf-8').header('cache-control', 'no-store').header('x-accel-buffering', 'no')
  body.write('retry: 2000\n\n')
  return {
    body,
    send(name, data) {
      if (ended) return
      body.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
      if (body.writableLength > bufferLimit) end()
    },
    end,
    onEnd(work) {
      if (ended) work()
      else endings.push(work)
    },
  }
}
