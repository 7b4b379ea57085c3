// The room put together: the list of powers, districts side by side, what enters when, and exceptions from either.

import type { Actor } from '../platform/http/index.ts'
import { getDistrict, type PowersTools } from './city.ts'
import { askToDiffer, viewItem, viewMatrix } from './consistency/consistency.ts'
import { decideException, listRequests } from './exceptions.ts'
import { listBoundaries, listDevolutions } from './list/history.ts'
import { listPowers, type PowerFilter } from './list/power-lines.ts'
import { viewBoard } from './onboarding/board.ts'
import { type EntryFilter, listEntryLines } from './onboarding/entry-lines.ts'
import { askToWait, recordEntry } from './onboarding/record.ts'
import { seedEntries } from './onboarding/seed.ts'
import { itemsAt } from './onboarding/site-items.ts'

export type Powers = ReturnType<typeof createPowers>

/** Opens the room; it keeps nothing in memory. */
export function createPowers(tools: PowersTools) {
  return {
    async list(filter: PowerFilter) {
      const district = filter.district ? getDistrict(tools, filter.district) : null
      const districts = tools.registry.listDivisions().map(({ code, name }) => ({ code, name }))
      return { district, districts, lines: await listPowers(tools, filter) }
    },
    devolutions: (filter: Parameters<typeof listDevolutions>[1]) => listDevolutions(tools, filter),
    boundaries: () => listBoundaries(tools),

    matrix: () => viewMatrix(tools),
    differences: (itemId: string) => viewItem(tools, itemId),

    entryBoard: (filter: EntryFilter) => viewBoard(tools, filter),
    entries: async (filter: EntryFilter) => ({
      asOf: tools.clock.now().toString(),
      lines: await listEntryLines(tools, filter),
    }),
    itemsAt: (siteId: string) => itemsAt(tools, siteId),
    recordEntry: (actor: Actor, input: Parameters<typeof recordEntry>[2]) => recordEntry(tools, actor, input),

    exceptions: (filter: Parameters<typeof listRequests>[1]) => listRequests(tools, filter),
    askToDiffer: (actor: Actor, ask: Parameters<typeof askToDiffer>[2]) => askToDiffer(tools, actor, ask),
    askToWait: (actor: Actor, ask: Parameters<typeof askToWait>[2]) => askToWait(tools, actor, ask),
    decide: (actor: Actor, input: Parameters<typeof decideException>[2]) => decideException(tools, actor, input),

    /** Puts in what the demonstration knows of before its first day, once. */
    seed: () => seedEntries(tools),
  }
}
