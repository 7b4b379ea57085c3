// Printed pages by what they say. The key is the digest of the whole handout, so a new version, another language, a moved site or
// another day is another key, and nothing has to be told that something changed. The oldest unused ones go first.

import { canonicalJson, type Json } from '../../engines/ledger/index.ts'
import { sha256Hex } from '../../platform/crypto/index.ts'
import type { Handout, Paper, PaperDocument } from '../../platform/paper/index.ts'
import { problem } from '../../platform/problem/index.ts'

export type Printed = { pdf: Buffer; etag: string }

/** Renders on `paper`, once per content; keeps up to `keep` results. Problem: unavailable when more than `most` others wait. */
export function createPdfCache(paper: Paper, { keep = 200, most = 24 } = {}) {
  const made = new Map<string, Promise<Buffer>>()
  let waiting = 0

  function begin(key: string, document: Handout | PaperDocument): Promise<Buffer> {
    if (waiting >= most)
      throw problem(
        'unavailable',
        { zh: '正在排版的文件太多，请过一分钟再试', en: 'Too many pages are being set; try again in a minute' },
        { retryAfter: 60 },
      )
    waiting++
    const pdf = paper.render(document).finally(() => waiting--)
    pdf.catch(() => made.delete(key))
    return pdf
  }

  return async (document: Handout | PaperDocument): Promise<Printed> => {
    const key = sha256Hex(canonicalJson(document as unknown as Json))
    const pdf = made.get(key) ?? begin(key, document)
    made.delete(key)
    made.set(key, pdf)
    const oldest = made.keys().next().value
    if (made.size > keep && oldest !== undefined) made.delete(oldest)
    return { pdf: await pdf, etag: `"${key.slice(0, 32)}"` }
  }
}
