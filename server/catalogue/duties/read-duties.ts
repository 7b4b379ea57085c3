// Reads the files on duties and checks what their schemas cannot say: that every item, domain and district named is there, and that the last
// devolution of a power agrees with what the item does now. A list that says something else than what runs is worse than none.

import type { Bilingual, ItemContent, Level } from '../item.ts'
import type { PackItem } from '../pack-item.ts'
import type { PackProblem } from '../pack-problem.ts'
import type { Schemas } from '../schema.ts'
import type { Source } from '../source.ts'
import type { PackVariant } from '../variants/variant.ts'
import type { Boundary, Devolution, Duties, EntryPlan, EntryRule, KnownEntry, KnownException } from './duties.ts'
import { powersOf } from './powers-of.ts'

export type DutiesReading = {
  read(file: string): Promise<Source | undefined>
  schemas: Schemas
  items: readonly PackItem[]
  variants: readonly PackVariant[]
  domains: ReadonlySet<string> | undefined
  districts: ReadonlyMap<string, Bilingual> | undefined
  problems: PackProblem[]
}
type Say = (keys: (string | number)[], message: string) => void

/** The duties of a folder; what has no file is empty. Adds what is wrong to `problems`. */
export async function readDuties(reading: DutiesReading): Promise<Duties> {
  const { read, schemas, problems } = reading
  const checked = async <T>(
    file: string,
    schema: string,
    check: (value: T, say: Say) => void,
  ): Promise<T | undefined> => {
    const source = await read(file)
    if (!source || !schemas.check(schema, source, problems)) return undefined
    const value = source.value as T
    check(value, (keys, message) => problems.push({ file, line: source.lineAt(keys), message }))
    return value
  }
  const devolved = await checked<{ devolutions: Devolution[] }>(
    'powers/devolutions.yaml',
    'devolutions',
    (value, say) => checkDevolutions(value.devolutions, reading, say),
  )
  const bounds = await checked<{ boundaries: Boundary[] }>('powers/boundaries.yaml', 'boundaries', () => {})
  const entryPlan = await checked<EntryPlan>('onboarding/plan.yaml', 'onboarding-plan', (plan, say) => {
    checkRules(plan.rules, ['rules'], reading, say)
    plan.districts.forEach(({ code, rules }, i) => {
      checkDistrict(code, ['districts', i, 'code'], reading, say)
      checkRules(rules, ['districts', i, 'rules'], reading, say)
    })
  })
  const known = await checked<{ entered: KnownEntry[]; exceptions: KnownException[] }>(
    'onboarding/entered.yaml',
    'onboarding-entered',
    (value, say) => {
      value.exceptions.forEach(({ item, district }, i) => {
        checkDistrict(district, ['exceptions', i, 'district'], reading, say)
        checkNames({ items: [item] }, ['exceptions', i], reading, say)
      })
      value.entered.forEach((entry, i) => {
        for (const code of entry.districts) checkDistrict(code, ['entered', i, 'districts'], reading, say)
        checkNames(
          { domains: entry.domains, items: [...(entry.items ?? []), ...(entry.except ?? [])] },
          ['entered', i],
          reading,
          say,
        )
      })
    },
  )
  return {
    devolutions: devolved?.devolutions ?? [],
    boundaries: bounds?.boundaries ?? [],
    entryPlan,
    knownEntries: known?.entered ?? [],
    knownExceptions: known?.exceptions ?? [],
  }
}

function checkDistrict(code: string, at: (string | number)[], { districts }: DutiesReading, say: Say): void {
  if (districts && !districts.has(code))
    say(at, `registry/divisions.json 中没有区 ${code} / there is no district ${code}`)
}

function checkNames(
  { domains = [], items = [] }: { domains?: string[] | undefined; items?: string[] | undefined },
  at: (string | number)[],
  reading: DutiesReading,
  say: Say,
): void {
  for (const key of domains)
    if (reading.domains && !reading.domains.has(key))
      say(at, `domains.yaml 中没有 ${key} / ${key} is not in domains.yaml`)
  for (const id of items) if (!hasItem(reading, id)) say(at, `没有事项 ${id} / there is no item ${id}`)
}

const hasItem = ({ items }: DutiesReading, id: string): boolean => items.some(({ content }) => content.id === id)

function checkRules(rules: readonly EntryRule[], at: (string | number)[], reading: DutiesReading, say: Say): void {
  for (const [i, rule] of rules.entries()) checkNames(rule, [...at, i], reading, say)
}

function checkDevolutions(rows: readonly Devolution[], reading: DutiesReading, say: Say): void {
  const lastFor = new Map<string, { row: Devolution; i: number; division: string }>()
  rows.forEach((row, i) => {
    if (!hasItem(reading, row.item))
      say(['devolutions', i, 'item'], `没有事项 ${row.item} / there is no item ${row.item}`)
    if (row.from === row.to) say(['devolutions', i, 'to'], '上下两级相同 / from and to are the same level')
    for (const division of row.divisions) {
      if (division.slice(4) !== '00000000') checkDistrict(division, ['devolutions', i, 'divisions'], reading, say)
      const key = [row.item, row.power, division].join()
      const last = lastFor.get(key)
      if (!last || last.row.on <= row.on) lastFor.set(key, { row, i, division })
    }
  })
  for (const { row, i, division } of lastFor.values()) {
    const holds = levelsHolding(row, division, reading)
    if (holds && !holds.includes(row.to))
      say(
        ['devolutions', i, 'to'],
        `${row.item} 的${row.power}现在在 ${holds.join('、')}，不在 ${row.to} / ${row.power} of ${row.item} now lies at ${holds.join(', ')}, not at ${row.to}`,
      )
  }
}

/** The levels that hold a power now, in a district by its variant; undefined where there is no such item. */
function levelsHolding(
  { item, power }: Devolution,
  division: string,
  { items, variants }: DutiesReading,
): Level[] | undefined {
  const ran: { content: ItemContent; flow: PackItem['flow'] } | undefined =
    variants.find(({ baseId, district }) => baseId === item && district === division) ??
    items.find(({ content }) => content.id === item)
  if (!ran) return undefined
  return [...new Set(powersOf(ran).flatMap((held) => (held.power === power ? held.level : [])))]
}
