// What the HTTP parser refuses never becomes a request: the answer is written to the socket by hand, then the connection ends.

import type { Socket } from 'node:net'
import { type Problem, problem } from '../problem/index.ts'

const refusals: Record<string, () => Problem> = {
  HPE_HEADER_OVERFLOW: () =>
    problem('too-large', { zh: '请求地址或请求头太长，请缩短后再试', en: 'The address or the headers are too long' }),
  ERR_HTTP_REQUEST_TIMEOUT: () =>
    problem('bad-request', {
      zh: '请求没有在规定时间内发完，请重试',
      en: 'The request did not end in time; try again',
    }),
}
const unreadable = () =>
  problem('bad-request', { zh: '请求无法识别，请检查内容格式', en: 'The request could not be read; check its format' })

/** Fastify client error handler. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const answer = (refusals[error.code ?? ''] ?? unreadable)()
  const body = JSON.stringify(answer.toBody())
  const head = [
    `HTTP/1.1 ${answer.status} ${answer.code}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
  ]
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  else socket.destroy(error)
}
