// How a material of a draft is satisfied, by the ways that the item names and the place where somebody applies.

import type { Actor } from '../platform/http/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { forAgent, isAgentClerk, isAtWindow } from './at-agent.ts'
import { checkDeferral, checkPromising } from './deferral/allow.ts'
import { type DraftTools, openDraft } from './draft.ts'
import { getMaterial, type MaterialView, stateOf, wantedLicences } from './materials.ts'
import { saveSatisfied } from './store/application.ts'

/**
 * Chooses how a material is satisfied. Only the ways that the item names; on paper only at a window; later only where it may be deferred. A choice
 * counts as a revision of the draft, which whoever saves the form next must know.
 */
export async function chooseWay(
  tools: DraftTools,
  actor: Actor,
  input: {
    draftId: string
    materialId: string
    by: string
    licenceId?: string | undefined
    agreed?: boolean | undefined
  },
): Promise<MaterialView & { revision: number }> {
  const opened = await openDraft(tools, actor, input.draftId)
  const material = getMaterial(opened.item, input.materialId)
  const { subjectId } = opened.application
  if (input.by === 'deferred')
    await checkDeferral(tools, actor, { item: opened.item, material, subjectId, agreed: input.agreed ?? false })
  if (input.by === 'promise') await checkPromising(tools, { material, subjectId, agreed: input.agreed ?? false })
  const allowed =
    input.by === 'deferred' ||
    material.satisfy.some((way) => way.by === input.by) ||
    (input.by === 'on-paper' && isAtWindow(actor)) ||
    input.by === 'upload'
  if (!allowed)
    throw problem('conflict', {
      zh: `“${material.name.zh}”不能用这种方式提供`,
      en: 'This material cannot be satisfied that way',
    })
  const held = await tools.licencesFor(subjectId, wantedLicences(opened.item))
  if (input.licenceId && !held.some((licence) => licence.licenceId === input.licenceId))
    throw notFound('没有找到这份证照', 'No such licence')
  const how = { by: input.by, ...(input.licenceId && { licenceId: input.licenceId }) }
  const chosen = input.by === 'upload' ? null : how
  const revision = await saveSatisfied(tools.db, input.draftId, input.materialId, chosen)
  const satisfied = { ...opened.application.satisfied, [material.id]: how }
  const view = stateOf(material, { ...opened.application, satisfied }, opened.files, held)
  return {
    ...(isAgentClerk(actor) ? forAgent(view) : view),
    revision: revision ?? opened.application.revision,
  }
}
