// What may be done at a task, as a table: rows are the verbs of the law, columns where each applies and what it does.
// 行政许可法 第三十二条 (accept, refuse, supplement), 第三十四条 (review; inspections by two are in inspection/), 第三十七条 (decide), 第四十四条 (deliver).

import type { Json } from '../engines/flow/index.ts'
import type { CaseStatus, EventKind } from './case.ts'

export type Verb = 'accept' | 'refuse' | 'require-supplement' | 'review' | 'return' | 'decide' | 'issue' | 'deliver'

type VerbRow = {
  /** The `yc:act` of the tasks it applies to. */
  acts: readonly string[]
  action: string
  event: EventKind
  status?: CaseStatus
  /** Flow variables that it sets; `node` is the task's node id with underscores. */
  variables(data: Record<string, Json>, node: string): Record<string, Json>
}

export const verbTable: Record<Verb, VerbRow> = {
  accept: {
    acts: ['accept'],
    action: 'case.accept',
    event: 'case_accepted',
    status: 'accepted',
    variables: () => ({ acceptance: 'accepted' }),
  },
  refuse: {
    acts: ['accept'],
    action: 'case.refuse',
    event: 'acceptance_refused',
    variables: () => ({ acceptance: 'refused' }),
  },
  'require-supplement': {
    acts: ['accept'],
    action: 'case.require-supplement',
    event: 'supplement_required',
    status: 'supplementing',
    variables: () => ({ acceptance: 'supplement' }),
  },
  review: {
    acts: ['review'],
    action: 'case.review',
    event: 'review_given',
    variables: (data, node) => ({ [node]: data.outcome ?? null }),
  },
  return: {
    acts: ['decide'],
    action: 'case.return',
    event: 'case_returned',
    variables: () => ({ decision: 'returned' }),
  },
  decide: {
    acts: ['decide'],
    action: 'case.decide',
    event: 'case_decided',
    status: 'decided',
    variables: (data) => ({ decision: data.decision ?? null }),
  },
  issue: {
    acts: ['issue'],
    action: 'case.issue',
    event: 'result_made',
    variables: (_, node) => ({ [node]: 'issued' }),
  },
  deliver: {
    acts: ['deliver'],
    action: 'case.deliver',
    event: 'case_delivered',
    variables: (_, node) => ({ [node]: 'delivered' }),
  },
}

export const verbs = Object.keys(verbTable) as Verb[]

/** Verbs that fit a task's act. `mayReturn`: the flow has a way back from the decision. */
export const verbsFor = (act: string, mayReturn: boolean): Verb[] =>
  verbs.filter((verb) => verbTable[verb].acts.includes(act) && (verb !== 'return' || mayReturn))

/** The flow variable that a task's node writes: its id with underscores. */
export const variableOf = (node: string): string => node.replaceAll('-', '_')
