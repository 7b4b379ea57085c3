// The board of what has entered (进驻): shares by district, department, domain and level against the plan, the worst first.

import type { PowersTools } from '../city.ts'
import type { EntryFilter, EntryLine } from './entry-lines.ts'
import { listEntryLines } from './entry-lines.ts'
import { type EntryState, entryStates, isBehind, isEntered } from './entry-state.ts'

export type EntryCounts = Record<Exclude<EntryState, 'not-applicable'>, number>
export type EntryGroup = {
  key: string
  name: { zh: string; en: string }
  counts: EntryCounts
  total: number
  entered: number
  behind: number
}

/** Counts of lines by state. Entered against what must: exceptions that run are neither. */
export function countEntries(lines: readonly Pick<EntryLine, 'state'>[]) {
  const counts = Object.fromEntries(entryStates.map((state) => [state, 0])) as Record<EntryState, number>
  for (const { state } of lines) counts[state] += 1
  const { 'not-applicable': _, ...rest } = counts
  return {
    counts: rest,
    total: lines.length - counts.excepted,
    entered: lines.filter(({ state }) => isEntered(state)).length,
    behind: lines.filter(({ state }) => isBehind(state)).length,
  }
}

/** The board for what a filter leaves. */
export async function viewBoard(tools: PowersTools, filter: EntryFilter) {
  const { catalogue, clock } = tools
  const lines = await listEntryLines(tools, filter)
  const domains = new Map(catalogue.listDomains().map(({ key, name }) => [key, name]))
  const group = (keyOf: (line: EntryLine) => string, nameOf: (line: EntryLine) => EntryGroup['name']): EntryGroup[] =>
    [...Map.groupBy(lines, keyOf)]
      .map(([key, own]) => ({ key, name: nameOf(own[0] as EntryLine), ...countEntries(own) }))
      .sort((a, b) => b.behind - a.behind || a.entered / a.total - b.entered / b.total)
  return {
    asOf: clock.now().toString(),
    source: catalogue.duties().entryPlan?.source ?? '',
    all: countEntries(lines),
    byDistrict: group(
      ({ district }) => district.code,
      ({ district }) => district.name,
    ),
    byFunction: group(
      ({ item }) => item.function,
      ({ item }) => catalogue.functionName(item.function),
    ),
    byDomain: group(
      ({ item }) => item.domain,
      ({ item }) => domains.get(item.domain) ?? { zh: item.domain, en: item.domain },
    ),
    acceptedBeforeEntry: lines.filter(({ isAcceptedBeforeEntry }) => isAcceptedBeforeEntry).length,
  }
}
