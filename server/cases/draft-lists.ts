// Lists of drafts: one's own, and, at the window where they were identified, all that a person has begun, of one item or of several.

import type { Actor } from '../platform/http/index.ts'
import { type BundleTools, bundleDraftsOf } from './bundle/draft-lists.ts'
import type { DraftTools } from './draft.ts'
import { type Application, listDrafts } from './store/application.ts'
import { isMandated } from './whose-draft.ts'

export async function listOwnDrafts(tools: DraftTools, actor: Actor) {
  const by =
    actor.kind === 'staff' ? { enteredBy: actor.staffId } : { subjectId: 'subjectId' in actor ? actor.subjectId : '' }
  return draftLines(
    tools,
    (await listDrafts(tools.db, by)).filter(({ itemId }) => isMandated(actor, itemId)),
  )
}

/** What somebody has begun and not submitted, here or online, newest first. */
export async function draftsOf(tools: DraftTools & BundleTools, subjectId: string) {
  const [alone, together] = await Promise.all([
    listDrafts(tools.db, { subjectId }).then((drafts) => draftLines(tools, drafts)),
    bundleDraftsOf(tools, subjectId),
  ])
  return [
    ...alone.map((draft) => ({ ...draft, isTogether: false })),
    ...together.map(({ bundle, ...draft }) => ({ ...draft, item: bundle, isTogether: true })),
  ].toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
}

function draftLines(tools: DraftTools, drafts: readonly Application[]) {
  return Promise.all(
    drafts.map(async ({ caseId, itemId, itemVersion, subjectId, channel, savedAt }) => {
      const { content } = await tools.item(itemId, itemVersion)
      return {
        draftId: caseId,
        subjectId,
        item: { id: itemId, version: itemVersion, name: content.name },
        channel,
        savedAt,
      }
    }),
  )
}
