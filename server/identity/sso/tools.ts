import type { IncomingMessage } from 'node:http'
import type { Clock } from '../../platform/clock/index.ts'
import type { Vault } from '../../platform/crypto/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { RegistryDoors } from '../context.ts'
import type { Resource } from '../policy.ts'

/** What single sign-on is made with. */
export type SsoTools = {
  db: Database
  clock: Clock
  vault: Vault
  registry: Pick<RegistryDoors, 'readSubject'>
  publicUrl: string
  can(actor: Actor, action: string, resource?: Resource): boolean
  onError(error: unknown, context: string): void
}
/** A request with whoever is signed in with us. */
export type Asking = IncomingMessage & { subjectId?: string | undefined; originalUrl?: string; body?: unknown }

/** Where the protocol lives. */
export const mount = '/sso'
