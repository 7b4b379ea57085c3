import type { Actor } from '../../platform/http/index.ts'
import type { Bilingual } from '../../platform/problem/index.ts'
import type { Context } from '../context.ts'
import type { Visit } from '../visit.ts'

/** What mandates are made with. */
export type MandateTools = Pick<Context, 'db' | 'clock' | 'vault' | 'registry'> & {
  /** The name of an item that can be applied for; undefined when there is none. */
  findItem(id: string): Bilingual | undefined
  getVisit(actor: Actor, visitId: string): Promise<Visit>
  tell(message: { key: string; kind: string; subjectId: string; params: Record<string, string> }): Promise<void>
}
