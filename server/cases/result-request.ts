import type { Json } from '../engines/flow/index.ts'

/** What a result licence is made from. */
export type ResultRequest = {
  licenceId: string
  licenceType: string
  caseId: string
  caseNo: string
  organId: string
  subjectId: string
  form: Record<string, Json>
  facts: Record<string, string>
  /** Terms of the decision in words, by name. */
  terms: Record<string, string>
  /** Of the licence that this one replaces, where the number is the holder's own. */
  keepNumber?: string
}
