// A load generator that costs little beside what it measures: keep-alive sockets, one request at a time on each, answers cut at
// their content-length. Only what our own API answers is understood.

import { connect, type Socket } from 'node:net'

type Waiting = { resolve(answer: { status: number; body: string }): void; reject(error: Error): void }
type Line = { socket: Socket; waiting: Waiting | undefined; read: Buffer }

export type LeanClient = {
  post(path: string, cookie: string, body: unknown): Promise<{ status: number; body: string }>
  close(): void
}

/** `connections` sockets to a server on this machine; a request waits until one is free. */
export function leanClient(port: number, connections: number): LeanClient {
  const free: Line[] = []
  const queue: ((line: Line) => void)[] = []
  const lines = Array.from({ length: connections }, () => open(port, release))

  function release(line: Line): void {
    const next = queue.shift()
    if (next) next(line)
    else free.push(line)
  }
  free.push(...lines)
  const take = (): Promise<Line> => {
    const line = free.pop()
    return line ? Promise.resolve(line) : new Promise((resolve) => queue.push(resolve))
  }
  return {
    async post(path, cookie, body) {
      const text = JSON.stringify(body)
      const line = await take()
      return new Promise((resolve, reject) => {
        line.waiting = { resolve, reject }
        line.socket.write(
          `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
        )
      })
    },
    close() {
      for (const { socket } of lines) socket.destroy()
    },
  }
}

function open(port: number, release: (line: Line) => void): Line {
  const line: Line = { socket: connect(port, '127.0.0.1').setNoDelay(true), waiting: undefined, read: Buffer.alloc(0) }
  line.socket.on('error', (error) => line.waiting?.reject(error))
  line.socket.on('data', (chunk: Buffer) => {
    line.read = line.read.length === 0 ? chunk : Buffer.concat([line.read, chunk])
    const head = line.read.indexOf('\r\n\r\n')
    if (head < 0) return
    const headers = line.read.toString('latin1', 0, head)
    const length = Number(/content-length: (\d+)/i.exec(headers)?.[1] ?? Number.NaN)
    if (Number.isNaN(length)) return void line.waiting?.reject(new Error(`no content-length: ${headers}`))
    if (line.read.length < head + 4 + length) return
    const body = line.read.toString('utf8', head + 4, head + 4 + length)
    line.read = line.read.subarray(head + 4 + length)
    const { waiting } = line
    line.waiting = undefined
    release(line)
    waiting?.resolve({ status: Number(headers.slice(9, 12)), body })
  })
  return line
}
