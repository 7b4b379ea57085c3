// The life of a revision, as a table: rows are states, columns what people do, cells the state that follows. What has no cell is
// refused. editing → proposed → approved → published; a second person sends back (reject), an author takes back (recall); an
// approved revision waits for its day and may be recalled until then. `published` and `dropped` are ends.

import { type Problem, problem } from '../../platform/problem/index.ts'

export const revisionStates = ['editing', 'proposed', 'approved', 'published', 'dropped'] as const
export type RevisionState = (typeof revisionStates)[number]
export const revisionActions = ['save', 'propose', 'approve', 'reject', 'recall', 'publish', 'drop'] as const
export type RevisionAction = (typeof revisionActions)[number]

const table: Record<RevisionState, Partial<Record<RevisionAction, RevisionState>>> = {
  editing: { save: 'editing', propose: 'proposed', drop: 'dropped' },
  proposed: { approve: 'approved', reject: 'editing', recall: 'editing' },
  approved: { recall: 'editing', publish: 'published' },
  published: {},
  dropped: {},
}

/** The state that an action leads to; undefined where it is not for this state. */
export const stateAfter = (state: RevisionState, action: RevisionAction): RevisionState | undefined =>
  table[state][action]

const refusals: Record<RevisionState, { zh: string; en: string }> = {
  editing: { zh: '这次修改还在编辑，尚未提交审核', en: 'The revision is being edited and is not proposed yet' },
  proposed: {
    zh: '这次修改已提交审核，不能再改；要改请先撤回',
    en: 'The revision is proposed and cannot change; recall it first',
  },
  approved: {
    zh: '这次修改已审核通过，正等待生效；要改请先撤回',
    en: 'The revision is approved and waits for its day; recall it first',
  },
  published: {
    zh: '这次修改已发布，不能再变；请另开一次修改',
    en: 'The revision is published and never changes; begin another',
  },
  dropped: { zh: '这次修改已放弃；请另开一次修改', en: 'The revision was dropped; begin another' },
}

/** Why an action is not for this state. */
export const refusal = (state: RevisionState): Problem => problem('conflict', refusals[state])
