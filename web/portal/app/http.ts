// Requests of the signed-in pages. A refusal is an `ApiProblem` (RFC 9457 body: code, detail, fields); no network is one too, with
// code 'offline', so that a page has one kind of failure to show.
export type FieldFault = { pointer: string; zh: string; en: string }

export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldFault[]
  constructor(status: number, code: string, detail: string, fields: readonly FieldFault[] = []) {
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.fields = fields
  }
}

type Init = { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; json?: unknown; upload?: FormData; key?: string }

/** Asks `/api/v1<path>` and answers the JSON body. Throws ApiProblem. */
export async function ask<T>(path: string, { method = 'GET', json, upload, key }: Init = {}): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    body: upload ?? (json === undefined ? null : JSON.stringify(json)),
  }).catch(() => {
    throw new ApiProblem(0, 'offline', '')
  })
  const body = await response.json().catch(() => undefined)
  if (response.ok) return body as T
  const { code = 'internal', detail = '', fields = [] } = (body ?? {}) as Partial<ApiProblem & { detail: string }>
  throw new ApiProblem(response.status, code, detail, fields)
}

/** Whether an error is a refusal with this code. */
export const isCode = (error: unknown, code: string): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code
