/** A request before it is bytes. */
export type Plan = {
  method: string
  path: string
  query: [string, unknown][]
  headers: [string, string][]
  /** A JSON value; bytes once a fault or an upload has made it such. */
  body: unknown
  bytes: Buffer | undefined
}
