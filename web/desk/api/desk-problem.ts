// What the server refused, as RFC 9457 says it: a stable code, words for the reader, and where it helps the fields or who moved the case on.
export type FieldProblem = { pointer: string; zh: string; en: string }
export type MovedOn = { by: string; at: string; kind: string }
export type ProblemBody = {
  code?: string
  title?: string
  detail?: string
  status?: number
  fields?: readonly FieldProblem[]
  movedOn?: MovedOn
  incident?: string
}

export class DeskProblem extends Error {
  readonly code: string
  readonly title: string
  readonly status: number
  readonly fields: readonly FieldProblem[]
  readonly movedOn: MovedOn | undefined
  readonly incident: string | undefined

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? '')
    this.name = 'DeskProblem'
    this.code = body.code ?? (status === 0 ? 'offline' : 'internal')
    this.title = body.title ?? ''
    this.status = status
    this.fields = body.fields ?? []
    this.movedOn = body.movedOn
    this.incident = body.incident
  }
}

/** Whether the server answered with this problem code. */
export const isProblem = (error: unknown, code: string): error is DeskProblem =>
  error instanceof DeskProblem && error.code === code

/** Worth another try by itself: the network or the server was away, not the request wrong. */
export const isPassing = (error: unknown): boolean =>
  error instanceof DeskProblem && (error.status === 0 || error.status >= 502)
