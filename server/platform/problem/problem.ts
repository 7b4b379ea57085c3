// An error with two sides: the public one is RFC 9457 problem details, the private one goes to the log only.

import { type ProblemCode, problemStatus, problemTitle } from './codes.ts'

export type Bilingual = { zh: string; en: string }
export type FieldProblem = { pointer: string; zh: string; en: string }
export type ProblemExtra = {
  /** What is wrong where, by JSON pointer. */
  fields?: readonly FieldProblem[]
  /** Who moved the case on, and when. */
  movedOn?: { by: string; at: string; kind: string }
  /** Seconds until a retry makes sense. */
  retryAfter?: number
  /** Private: for the log only. */
  cause?: unknown
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: Bilingual
  readonly extra: ProblemExtra
  constructor(code: ProblemCode, detail: Bilingual, extra: ProblemExtra = {}) {
    super(detail.en, { cause: extra.cause })
    this.name = 'Problem'
    this.code = code
    this.detail = detail
    this.extra = extra
  }

  get status(): number {
    return problemStatus[this.code]
  }

  /** RFC 9457 body; `lang` chooses title and detail, the English ones stay beside. */
  toBody(lang: 'zh' | 'en' = 'zh'): Record<string, unknown> {
    const { fields, movedOn, retryAfter } = this.extra
    return {
      type: `/problems/${this.code}`,
      title: problemTitle[this.code][lang],
      status: this.status,
      code: this.code,
      detail: this.detail[lang],
      ...(fields && { fields }),
      ...(movedOn && { movedOn }),
      ...(retryAfter !== undefined && { retryAfter }),
    }
  }
}

/** Makes a Problem: `throw problem('not-found', { zh: …, en: … })`. The detail says what to do. */
export const problem = (code: ProblemCode, detail: Bilingual, extra?: ProblemExtra): Problem =>
  new Problem(code, detail, extra)

/** The one answer for what is not there and for what is somebody else's: nobody can tell the two apart. */
export const notFound = (zh = '没有找到，请核对后再试', en = 'Not found; check and try again'): Problem =>
  new Problem('not-found', { zh, en })
