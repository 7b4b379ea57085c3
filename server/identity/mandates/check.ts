import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { reaches } from './mandate.ts'

/** Refuses an item that the mandate does not name; without an item, several at once. Problem: forbidden. */
export function checkMandate(actor: Actor, itemId?: string): void {
  const mandate = 'subjectId' in actor ? actor.mandate : undefined
  if (!mandate || (itemId !== undefined && reaches(mandate.items, itemId))) return
  throw problem('forbidden', {
    zh: itemId
      ? '委托里没有这个事项，不能代办。请委托人增加委托，或由本人办理'
      : '多个事项一次办不能代办，请逐项办理，或由本人办理',
    en: itemId
      ? 'The mandate does not name this item. Ask for a further mandate, or let the person apply'
      : 'Several items at once are not applied for by mandate; apply one by one',
  })
}
