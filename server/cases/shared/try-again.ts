// What could not be looked up is tried again: only those resources, and what was typed meanwhile stays.

import type { Json } from '../../engines/flow/index.ts'
import { type FormData, refill } from '../../engines/form/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { isAgentClerk } from '../at-agent.ts'
import { type DraftTools, type DraftView, getDraft, openDraft } from '../draft.ts'
import { saveShared } from '../store/application.ts'
import { askShared } from './shared.ts'

/** Looks up again what was not to be had. Problems: not-found, conflict when the draft was changed meanwhile. */
export async function tryAgain(tools: DraftTools, actor: Actor, draftId: string): Promise<DraftView> {
  const { application, item } = await openDraft(tools, actor, draftId)
  const failed = Object.entries(application.shared).flatMap(([key, { outcome }]) =>
    outcome === 'unavailable' ? [key] : [],
  )
  if (failed.length === 0 || isAgentClerk(actor)) return getDraft(tools, actor, draftId)
  const subject = await tools.subjectFacts(application.subjectId, 'prefill')
  const { facts, answers } = await askShared(tools, { caseId: draftId, subject, items: [item], actor, only: failed })
  if (Object.values(answers).every(({ outcome }) => outcome === 'unavailable')) return getDraft(tools, actor, draftId)
  const filled = refill(item.form, { data: application.form as FormData, known: application.known }, facts)
  const isSaved = await saveShared(tools.db, {
    caseId: draftId,
    form: filled.data as Record<string, Json>,
    known: filled.known,
    shared: { ...application.shared, ...answers },
    revision: application.revision,
    at: tools.clock.now().toString(),
  })
  if (!isSaved)
    throw problem('conflict', {
      zh: '这份草稿已在别处修改，请刷新后继续填写',
      en: 'The draft was changed elsewhere; reload and go on',
    })
  return getDraft(tools, actor, draftId)
}
