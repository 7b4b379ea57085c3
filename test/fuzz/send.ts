// Over a real connection, so that what the HTTP parser does counts too.

import { Agent, request } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import type { Sent } from './request.ts'

export type Answer = { status: number; type: string; body: Buffer; setsCookie: boolean }
export type Sender = { send(sent: Sent): Promise<Answer>; close(): void }

/** Keeps one connection open. An answer that does not come within ten seconds is an error. */
export function openSender(port: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headersOf = (headers: [string, string][]): Record<string, string[]> => {
    const grouped: Record<string, string[]> = {}
    for (const [name, value] of headers) grouped[name] = [...(grouped[name] ?? []), value]
    return grouped
  }
  return {
    send: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const grouped: Record<string, string | string[]> = headersOf(headers)
        for (const name of ['host', 'content-type'])
          if (Array.isArray(grouped[name])) grouped[name] = grouped[name].at(-1) ?? ''
        if (body) grouped['content-length'] = String(body.length)
        const call = request({ agent, port, host: '127.0.0.1', method, path, headers: grouped }, (answer) => {
          const type = answer.headers['content-type'] ?? ''
          if (type.startsWith('text/event-stream')) {
            // It would go on for minutes: that it began is the answer.
            answer.destroy()
            return resolve({ status: answer.statusCode ?? 0, type, body: Buffer.alloc(0), setsCookie: false })
          }
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.once('error', reject)
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              type,
              body: plainOf(Buffer.concat(chunks), answer.headers['content-encoding']),
              setsCookie: answer.headers['set-cookie'] !== undefined,
            }),
          )
        })
        call.setTimeout(10_000, () => call.destroy(new Error('no answer within ten seconds')))
        call.once('error', reject)
        call.end(body)
      }),
    close: () => agent.destroy(),
  }
}

const decoders: Record<string, (data: Buffer) => Buffer> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
}
const plainOf = (data: Buffer, encoding = ''): Buffer => (data.length > 0 ? (decoders[encoding]?.(data) ?? data) : data)
