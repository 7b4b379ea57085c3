// Whether people may apply for an item: read off what happened to it. open → suspended → open (by a person, or when its last day is
// over) → retired, which is an end. Nothing here touches running cases: they go on.

import type { Bilingual } from '../item.ts'

export type Standing =
  | { kind: 'open' }
  | { kind: 'suspended'; reason: string; until: string | null; since: string }
  | { kind: 'retired'; reason: string; replacedBy: string | null; since: string }
export type StandingEvent = { itemId: string; kind: string; at: string; data: Record<string, unknown> }

export const open: Standing = { kind: 'open' }

/** The standing that the latest of suspended, resumed and retired makes; `today`: 'YYYY-MM-DD' in the city. */
export function standingAfter({ kind, at, data }: StandingEvent, today: string): Standing {
  const reason = typeof data.reason === 'string' ? data.reason : ''
  const text = (key: string): string | null => (typeof data[key] === 'string' ? (data[key] as string) : null)
  if (kind === 'retired') return { kind, reason, replacedBy: text('replacedBy'), since: at }
  const until = text('until')
  if (kind === 'suspended' && (until === null || today <= until)) return { kind, reason, until, since: at }
  return open
}

/** Why nobody can apply now, in words for the applicant; undefined when he can. */
export function whyClosed(standing: Standing, name: Bilingual): Bilingual | undefined {
  if (standing.kind === 'suspended')
    return {
      zh: `“${name.zh}”暂停受理${standing.until ? `，预计到 ${standing.until}` : ''}。原因：${standing.reason}。您的草稿已保留，恢复后可以继续`,
      en: `“${name.en}” is suspended${standing.until ? ` until ${standing.until}` : ''}: ${standing.reason}. Your draft is kept; go on when it opens again`,
    }
  if (standing.kind === 'retired')
    return {
      zh: `“${name.zh}”已停止办理。原因：${standing.reason}。请从办事指南查看由什么事项代替`,
      en: `“${name.en}” is no longer offered: ${standing.reason}. Its guide says what replaces it`,
    }
  return undefined
}
