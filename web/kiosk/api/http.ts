// Requests of the kiosk. The terminal's key and the visitor's session are cookies that no script reads. A refusal is an `ApiProblem`;
// no network is one too, with code 'offline'. A key that is no longer good is told to the whole face, whatever was asked.
export type FieldFault = { pointer: string; zh: string; en: string }

export class ApiProblem extends Error {
  readonly code: string
  readonly fields: readonly FieldFault[]
  constructor(code: string, detail: string, fields: readonly FieldFault[] = []) {
    super(detail)
    this.name = 'ApiProblem'
    this.code = code
    this.fields = fields
  }
}

/** Whether an error is a refusal with this code. */
export const isCode = (error: unknown, code: string): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code

type Init = { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; json?: unknown; upload?: FormData; key?: string }

/** Refusals that end the visit: the terminal is out of use, or the session is over. */
export const ending = { told: (_code: 'device-refused' | 'sign-in-required') => {} }

/** Asks `/api/v1<path>` and answers the JSON body. Throws ApiProblem. */
export async function ask<T>(path: string, init: Init = {}): Promise<T> {
  const response = await fetchFrom(`/api/v1${path}`, init)
  return (await response.json().catch(() => undefined)) as T
}

/** A file at a whole address. Throws ApiProblem. */
export const askFile = async (address: string): Promise<Blob> => (await fetchFrom(address, {})).blob()

async function fetchFrom(address: string, { method = 'GET', json, upload, key }: Init): Promise<Response> {
  const response = await fetch(address, {
    method,
    headers: {
      accept: 'application/json, */*;q=0.5',
      'accept-language': document.documentElement.lang,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    body: upload ?? (json === undefined ? null : JSON.stringify(json)),
  }).catch(() => {
    throw new ApiProblem('offline', '')
  })
  if (response.ok) return response
  const body = (await response.json().catch(() => ({}))) as Partial<ApiProblem & { detail: string }>
  const { code = 'internal', detail = '', fields = [] } = body
  if (code === 'device-refused' || code === 'sign-in-required') ending.told(code)
  throw new ApiProblem(code, detail, fields)
}
