// Bundles put together: the draft of several items, its submission as linked cases, and what is read and done over all of them.

import type { Actor } from '../../platform/http/index.ts'
import {
  addBundleFile,
  type BundleTools,
  beginBundle,
  chooseBundleWay,
  dropBundle,
  getBundle,
  removeBundleFile,
  saveBundleDraft,
} from './draft.ts'
import { listOwnBundles } from './draft-lists.ts'
import { type FollowBundleTools, followBundle } from './follow.ts'
import { type SubmitBundleTools, submitBundle } from './submit.ts'
import { addBundleSupplement, type SupplementBundleTools, supplementBundle } from './supplement.ts'
import { linkedCases, viewBundle, withdrawBundle } from './view.ts'

export type CaseBundles = ReturnType<typeof createCaseBundles>
type Input<F> = F extends (tools: never, actor: Actor, input: infer I) => unknown ? I : never

/** The use cases of bundles, and the reader that brings results from one linked case to another. */
export function createCaseBundles(tools: BundleTools & SubmitBundleTools & SupplementBundleTools & FollowBundleTools) {
  return {
    begin: (actor: Actor, input: Input<typeof beginBundle>) => beginBundle(tools, actor, input),
    get: (actor: Actor, draftId: string) => getBundle(tools, actor, draftId),
    listDrafts: (actor: Actor) => listOwnBundles(tools, actor),
    save: (actor: Actor, input: Input<typeof saveBundleDraft>) => saveBundleDraft(tools, actor, input),
    drop: (actor: Actor, draftId: string) => dropBundle(tools, actor, draftId),
    chooseWay: (actor: Actor, input: Input<typeof chooseBundleWay>) => chooseBundleWay(tools, actor, input),
    addFile: (actor: Actor, input: Input<typeof addBundleFile>) => addBundleFile(tools, actor, input),
    removeFile: (actor: Actor, draftId: string, fileId: string) => removeBundleFile(tools, actor, draftId, fileId),
    submit: (actor: Actor, input: Input<typeof submitBundle>) => submitBundle(tools, actor, input),
    view: (actor: Actor, bundleId: string) => viewBundle(tools, actor, bundleId),
    withdraw: (actor: Actor, input: Input<typeof withdrawBundle>) => withdrawBundle(tools, actor, input),
    addSupplement: (actor: Actor, input: Input<typeof addBundleSupplement>) => addBundleSupplement(tools, actor, input),
    supplement: (actor: Actor, input: Input<typeof supplementBundle>) => supplementBundle(tools, actor, input),
    linked: (actor: Actor, caseId: string) => linkedCases(tools, actor, caseId),
    follow: (event: Parameters<typeof followBundle>[1]) => followBundle(tools, event),
  }
}
