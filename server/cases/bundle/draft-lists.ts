// Lists of drafts of bundles.

import type { BundleContent } from '../../catalogue/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { type BundleApplication, listBundleDrafts } from '../store/bundle.ts'
import { isMandated } from '../whose-draft.ts'
import type { BundleTools } from './draft.ts'

export type { BundleTools } from './draft.ts'

export async function listOwnBundles(tools: BundleTools, actor: Actor) {
  if (!isMandated(actor, undefined)) return []
  const by =
    actor.kind === 'staff' ? { enteredBy: actor.staffId } : { subjectId: 'subjectId' in actor ? actor.subjectId : '' }
  return bundleLines(await listBundleDrafts<BundleContent>(tools.db, by))
}

/** Bundles that somebody has begun and not submitted. */
export const bundleDraftsOf = async (tools: BundleTools, subjectId: string) =>
  bundleLines(await listBundleDrafts<BundleContent>(tools.db, { subjectId }))

function bundleLines(drafts: readonly BundleApplication<BundleContent>[]) {
  return drafts.map(({ bundleId, content, subjectId, channel, savedAt }) => ({
    draftId: bundleId,
    subjectId,
    bundle: { id: content.id, version: content.version, name: content.name },
    channel,
    savedAt,
  }))
}
