// A document is rendered in a thread of its own (started by the first one, kept while the process lives): layout and font
// subsetting take 30–60 ms of processor time, 200 ms the first time, which on the main thread every request would wait for.
// The thread does not keep the process alive when nothing is being rendered.
import { Worker } from 'node:worker_threads'
import type { PaperDocument } from './document.ts'
import type { Handout } from './handout.ts'

export type Paper = {
  /** Renders a document as PDF 1.7, A4, with the glyphs it uses embedded. Rejects when the document cannot be laid out. */
  render(document: PaperDocument | Handout): Promise<Buffer>
  /** Ends the thread; documents being rendered are rejected. */
  close(): Promise<void>
}

type Answer = { job: number; pdf?: Uint8Array; error?: string }
type Waiting = { resolve(pdf: Buffer): void; reject(error: Error): void }

/** `demonstration`: seal and foot of every document say so. */
export function createPaper({ demonstration = true }: { demonstration?: boolean } = {}): Paper {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0

  function fail(error: Error) {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { demonstration } })
    started.on('message', ({ job, pdf, error }: Answer) => {
      const who = waiting.get(job)
      waiting.delete(job)
      if (waiting.size === 0) started.unref()
      if (pdf) who?.resolve(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
      else who?.reject(new Error(`The document cannot be laid out: ${error}`))
    })
    started.on('error', fail)
    started.on('exit', () => {
      if (worker === started) fail(new Error('The paper thread has ended'))
    })
    return started
  }

  return {
    render: (document) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const job = ++last
        waiting.set(job, { resolve, reject })
        worker.ref()
        worker.postMessage({ job, document })
      }),
    async close() {
      await worker?.terminate()
    },
  }
}
