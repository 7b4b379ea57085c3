/** The thread that renders: one document after the other, so that 30–60 ms of layout never stop an HTTP answer. */
import { parentPort, workerData } from 'node:worker_threads'
import type { PaperDocument } from './document.ts'
import type { Handout } from './handout.ts'
import { renderHere } from './render.ts'

const { demonstration } = workerData as { demonstration: boolean }

parentPort?.on('message', ({ job, document }: { job: number; document: PaperDocument | Handout }) => {
  renderHere(document, demonstration).then(
    (pdf) => parentPort?.postMessage({ job, pdf }),
    (error: unknown) => parentPort?.postMessage({ job, error: String(error) }),
  )
})
