import type { Clock } from './platform/clock/index.ts'
import type { Source } from './sharing/index.ts'

/** What a city is opened with. */
export type CityOptions = {
  /** The application's role on a migrated database. */
  databaseUrl: string
  poolSize?: number
  varDir: string
  catalogueDir: string
  secret: Buffer
  publicUrl: string
  demo: boolean
  clock?: Clock
  logLevel?: string
  maxFileBytes?: number
  proxies?: readonly string[]
  frameOrigins?: readonly string[]
  /** What stands behind shared resources that are not local copies, by resource. */
  sources?: Readonly<Record<string, Source>>
  onStatement?: (text: string) => void
  onError?: (error: unknown, context: string) => void
}
