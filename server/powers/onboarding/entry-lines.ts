// A line for every item, level and district that the plan asks for: by when, since when, what stands in the way.

import type { Level } from '../../catalogue/index.ts'
import type { Bilingual, PowersTools } from '../city.ts'
import { ruling } from '../exception-state.ts'
import { type ExceptionView, exceptionView } from '../exceptions.ts'
import { type EntryRow, type ExceptionRow, listEntries, listExceptions } from '../store.ts'
import { ruleFor } from './due-day.ts'
import { type EntryState, enteredOn, entryState, isBehind, isEntered } from './entry-state.ts'

export const siteLevels = ['district', 'subdistrict', 'community'] as const satisfies readonly Level[]
export type EntryFilter = {
  district?: string | undefined
  domain?: string | undefined
  function?: string | undefined
  level?: string | undefined
  item?: string | undefined
  state?: string | undefined
}
export type EntryLine = {
  item: { id: string; name: Bilingual; domain: string; function: string }
  district: { code: string; name: Bilingual }
  level: (typeof siteLevels)[number]
  state: EntryState
  dueOn: string
  clause: string
  enteredOn: string | null
  /** Who recorded the last entry or leave, when, and its words. */
  recorded: { kind: string; by: string; at: string; note: string; sites: string[] } | null
  exception: ExceptionView | null
  /** The item is accepted at this level though it has not entered there. */
  isAcceptedBeforeEntry: boolean
}

/** All lines of the plan on the clock's day, what does not apply left out. */
export async function listEntryLines(tools: PowersTools, filter: EntryFilter): Promise<EntryLine[]> {
  const { catalogue, registry, clock, db } = tools
  const today = clock.today().toString()
  const plan = catalogue.duties().entryPlan
  const [entries, exceptions] = await Promise.all([listEntries(db), listExceptions(db)])
  const keyOf = (row: { itemId: string; level: string | null; district: string }) =>
    [row.itemId, row.level, row.district].join()
  const entriesAt = Map.groupBy(entries, keyOf)
  const exceptionsAt = Map.groupBy(
    exceptions.filter(({ kind }) => kind === 'onboarding'),
    keyOf,
  )
  const lines: EntryLine[] = []
  for (const district of registry.listDivisions()) {
    if (filter.district && filter.district.padEnd(12, '0') !== district.code) continue
    for (const level of siteLevels) {
      if (filter.level && filter.level !== level) continue
      const hasSite = registry.listSites({ divisionCode: district.code, levels: [level] }).length > 0
      for (const { id, name, domain, function: key, levels } of catalogue.listItems()) {
        if ((filter.domain && filter.domain !== domain) || (filter.function && filter.function !== key)) continue
        if ((filter.item && filter.item !== id) || !levels.accept.includes(level)) continue
        const at = { itemId: id, domain, level, district: district.code }
        const rule = ruleFor(plan, at)
        if (!rule) continue
        const own = { entries: entriesAt.get(keyOf(at)) ?? [], exceptions: exceptionsAt.get(keyOf(at)) ?? [] }
        const state = entryState({ ...own, dueOn: rule.by, hasSite, today })
        if (filter.state === 'behind' ? !isBehind(state) : filter.state && filter.state !== state) continue
        const counts = ruling(own.exceptions, today)
        lines.push({
          item: { id, name, domain, function: key },
          district: { code: district.code, name: district.name },
          level,
          state,
          dueOn: rule.by,
          clause: rule.clause,
          enteredOn: enteredOn(own.entries, today) ?? null,
          recorded: recordedOf(own.entries),
          exception: counts && !isEntered(state) ? exceptionView(tools, counts as ExceptionRow, today) : null,
          isAcceptedBeforeEntry: hasSite && !isEntered(state),
        })
      }
    }
  }
  return lines
}

function recordedOf(entries: readonly EntryRow[]): EntryLine['recorded'] {
  const last = entries.at(-1)
  return last
    ? { kind: last.kind, by: last.recordedByName, at: last.recordedAt, note: last.note, sites: last.siteIds }
    : null
}
