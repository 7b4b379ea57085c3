// Who looked at my data, and what I said is wrong in it, as the sharing API answers.
import type { Both } from '../../ui/i18n/index.ts'

type Named = { key: string; name: Both }
export type LookUp = {
  lookUpId: string
  at: string
  resource: Named & { provider: Both }
  fields: readonly Named[]
  item: { id: string; name: Both }
  purpose: Both
  outcome: 'found' | 'none' | 'unavailable'
  asOf: string | null
  who: { kind: string; name?: string; unit?: Both }
}
export type DataReport = {
  reportId: string
  resource: Named & { provider: Both }
  field: Named | null
  says: string
  madeAt: string
  dueOn: string
  state: 'open' | 'overdue' | 'corrected' | 'kept'
  reply: string | null
  repliedAt: string | null
}
