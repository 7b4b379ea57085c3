// A supplement asked for in several cases of a bundle, answered once: a file goes to every case that asks for that material, and one
// command sends on every case that waits.

import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { afterSubmission } from '../after-submission.ts'
import { type BundleViewTools, missingOf, openOwnBundle } from './view.ts'

export type SupplementBundleTools = BundleViewTools & { later: ReturnType<typeof afterSubmission> }

/** Adds a file to each case that asks for this material. Problem: conflict when none does. */
export async function addBundleSupplement(
  tools: SupplementBundleTools,
  actor: Actor,
  input: { bundleId: string; materialId: string; upload: { name: string; data: Buffer } },
) {
  const { views, derived } = await openOwnBundle(tools, actor, input.bundleId)
  const asked = missingOf(views, derived.materials).find(({ materialId }) => materialId === input.materialId)
  if (!asked) throw notAsked()
  const added = []
  for (const { caseId, material } of asked.cases)
    added.push({ caseId, ...(await tools.later.addSupplementFile(actor, caseId, material, input.upload)) })
  return { files: added }
}

/** Says for all cases that wait that everything is supplied. Problem: conflict when none waits. */
export async function supplementBundle(
  tools: SupplementBundleTools,
  actor: Actor,
  { bundleId, key }: { bundleId: string; key?: string | undefined },
): Promise<{ supplemented: string[] }> {
  const { views } = await openOwnBundle(tools, actor, bundleId)
  const waiting = views.filter(({ status }) => status === 'supplementing')
  if (waiting.length === 0) throw notAsked()
  for (const { caseId } of waiting) await tools.later.supplement(actor, { caseId, key })
  return { supplemented: waiting.map(({ caseId }) => caseId) }
}

const notAsked = () =>
  problem('conflict', { zh: '这件事现在不需要补这份材料', en: 'Nothing of this is waiting for a supplement' })
