// The board (电子监察): how many cases and steps are in time, due soon, overdue or stopped; where; and which press most.
// It names cases by number only: whoever supervises needs no applicant's name to see a limit run.

import { type Actor, readPageKey, writePageKey } from '../platform/http/index.ts'
import type { Bilingual, Names, SupervisionOptions } from './city.ts'
import type { LimitColour } from './limit.ts'
import { prefixesFor, scopeOf } from './scope.ts'
import { countLimits, type LimitFilter, type LimitKey, type LimitLine, listLimits } from './store/watch.ts'

export type BoardTools = Pick<SupervisionOptions, 'db' | 'clock' | 'calendar'> & { names: Names }
export type BoardQuery = { division?: string | undefined; organ?: string | undefined }
export type ListQuery = BoardQuery & {
  kind?: 'case' | 'step' | undefined
  colour?: LimitColour | undefined
  item?: string | undefined
  after?: string | undefined
  limit?: number | undefined
}
type Colours = { inTime: number; dueSoon: number; overdue: number; stopped: number; total: number }
type Group = { key: string; name: Bilingual; cases: Colours; steps: Colours }

const urgentCount = 20
const groupCount = 200
const member = { 'in-time': 'inTime', 'due-soon': 'dueSoon', overdue: 'overdue', stopped: 'stopped' } as const
const noColours = (): Colours => ({ inTime: 0, dueSoon: 0, overdue: 0, stopped: 0, total: 0 })

/** The board for what the actor may look over, narrowed to a division or an organ. Problems: bad-request, forbidden. */
export async function viewBoard(tools: BoardTools, actor: Actor, { division, organ }: BoardQuery) {
  const { db, names, clock } = tools
  const filter: LimitFilter = { prefixes: prefixesFor(actor, division), unit: organ }
  const [counts, cases, steps] = await Promise.all([
    countLimits(db, filter),
    listUrgent(tools, filter, 'case'),
    listUrgent(tools, filter, 'step'),
  ])
  const itemName = names.items()
  const groups = (by: (typeof counts)[number]['by'], name: (key: string) => Bilingual) =>
    groupCounts(counts.filter((count) => count.by === by)).map(
      ([key, colours]): Group => ({ key, name: name(key), ...colours }),
    )
  const [all] = groups('all', () => ({ zh: '', en: '' }))
  return {
    asOf: clock.now().toString(),
    divisions: (division ? [division] : scopeOf(actor)).map((code) => ({ code, name: names.division(code) })),
    cases: all?.cases ?? noColours(),
    steps: all?.steps ?? noColours(),
    byDistrict: groups('district', names.division),
    byOrgan: groups('unit', names.unit),
    byItem: groups('item', itemName),
    urgent: cases,
    urgentSteps: steps,
  }
}

/** Sums per key, the most overdue first. */
function groupCounts(counts: Awaited<ReturnType<typeof countLimits>>): [string, Pick<Group, 'cases' | 'steps'>][] {
  const groups = new Map<string, Pick<Group, 'cases' | 'steps'>>()
  for (const { key, isCase, colour, count } of counts) {
    const group = groups.get(key) ?? { cases: noColours(), steps: noColours() }
    const colours = isCase ? group.cases : group.steps
    colours[member[colour]] += count
    colours.total += count
    groups.set(key, group)
  }
  const weigh = ({ cases, steps }: Pick<Group, 'cases' | 'steps'>) => [
    cases.overdue,
    steps.overdue,
    cases.dueSoon,
    steps.dueSoon,
    cases.total,
  ]
  return [...groups]
    .map((group) => ({ group, weights: weigh(group[1]) }))
    .sort((a, b) => a.weights.map((weight, i) => (b.weights[i] ?? 0) - weight).find((by) => by !== 0) ?? 0)
    .slice(0, groupCount)
    .map(({ group }) => group)
}

async function listUrgent(tools: BoardTools, filter: LimitFilter, kind: 'case' | 'step') {
  const of = (colour: LimitColour) => listLimits(tools.db, filter, { kind, colour, limit: urgentCount })
  const overdue = await of('overdue')
  const soon = overdue.length < urgentCount ? await of('due-soon') : []
  return [...overdue, ...soon].slice(0, urgentCount).map(lineViewer(tools))
}

/** A page of watched cases or steps, the earliest due first. Problems: bad-request, forbidden. */
export async function listWatched(tools: BoardTools, actor: Actor, query: ListQuery) {
  const { division, organ, item, kind = 'case', colour, limit = 50 } = query
  const filter: LimitFilter = { prefixes: prefixesFor(actor, division), unit: organ, item }
  const after = query.after === undefined ? undefined : keyOf(query.after)
  const lines = await listLimits(tools.db, filter, { kind, colour, after, limit: limit + 1 })
  const page = lines.slice(0, limit)
  const last = page.at(-1)
  return {
    asOf: tools.clock.now().toString(),
    cases: page.map(lineViewer(tools)),
    next: lines.length > limit && last ? writePageKey({ ...last, id: last.limitId }) : null,
  }
}

function keyOf(text: string): LimitKey {
  const { id, ...key } = readPageKey(text)
  return { ...key, limitId: id }
}

function lineViewer({ names, calendar, clock }: BoardTools) {
  const itemName = names.items()
  const now = clock.now()
  return ({ caseId, limitId, caseNo, itemId, division, unit, siteId, ...line }: LimitLine) => ({
    caseId,
    caseNumber: caseNo,
    taskId: limitId || null,
    stepName: line.name || null,
    item: { id: itemId, name: itemName(itemId) },
    division: { code: division, name: names.division(division) },
    organ: { id: unit, name: names.unit(unit) },
    site: { id: siteId, name: names.unit(siteId) },
    status: line.status,
    since: line.since,
    colour: line.colour,
    dueAt: line.dueAt,
    dueOn: line.dueAt && calendar.localDay(line.dueAt),
    remainingWorkingDays: line.dueAt
      ? calendar.position(calendar.localDay(line.dueAt)) - calendar.position(now) + 1
      : null,
  })
}
