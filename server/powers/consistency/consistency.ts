// All districts side by side (方案 五（三）: 各区进驻事项应尽量一致，特殊情况报审): a matrix items × districts, and for one item every
// difference of every district with what stands behind it. A variant that is gone is aligned by itself.

import { compareItems, type Difference, type PackVariant } from '../../catalogue/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { type Bilingual, getDistrict, type PowersTools } from '../city.ts'
import { askException, exceptionView } from '../exceptions.ts'
import { type ExceptionRow, listExceptions } from '../store.ts'
import { type CellState, type DifferenceState, differenceState, worstOf } from './difference-state.ts'
import { memberName, placeName, valueText } from './difference-text.ts'

type Judged = Difference & ReturnType<typeof differenceState>
type Cell = { district: string; state: CellState; differences: number; expiresOn: string | null }

async function differencesOf(tools: PowersTools, variant: PackVariant): Promise<Difference[]> {
  return compareItems(await tools.catalogue.getItem(variant.baseId), variant)
}

/** Every difference of a variant with its state. */
async function judge(
  tools: PowersTools,
  variant: PackVariant,
  rows: readonly ExceptionRow[],
  today: string,
): Promise<Judged[]> {
  const own = rows.filter(
    ({ kind, itemId, district }) =>
      kind === 'consistency' && itemId === variant.baseId && district === variant.district,
  )
  const differences = await differencesOf(tools, variant)
  return differences.map((one) => ({
    ...one,
    ...differenceState(one.id, { file: variant.exception, rows: own }, today),
  }))
}

const endOf = ({ row, byFile }: Judged, { exception }: PackVariant): string | undefined =>
  row?.expiresOn ?? (byFile ? exception?.expiresOn : undefined)

/** The matrix: every item that can be applied for, and how each district stands to it. */
export async function viewMatrix(tools: PowersTools) {
  const { catalogue, db, clock, registry } = tools
  const today = clock.today().toString()
  const rows = await listExceptions(db)
  const judged = new Map<string, Cell>()
  for (const variant of catalogue.listVariants()) {
    const found = await judge(tools, variant, rows, today)
    const ends = found.flatMap((one) => endOf(one, variant) ?? []).sort()
    judged.set(`${variant.baseId}@${variant.district}`, {
      district: variant.district,
      state: worstOf(found.map(({ state }) => state)),
      differences: found.length,
      expiresOn: ends[0] ?? null,
    })
  }
  const districts = registry.listDivisions().map(({ code, name }) => ({ code, name }))
  const aligned = (district: string): Cell => ({ district, state: 'aligned', differences: 0, expiresOn: null })
  const items = catalogue.listItems().map(({ id, name, domain }) => ({
    id,
    name,
    domain,
    cells: districts.map(({ code }) => judged.get(`${id}@${code}`) ?? aligned(code)),
  }))
  const counts: Record<CellState, number> = { aligned: 0, excepted: 0, asked: 0, expired: 0, unapproved: 0 }
  for (const { cells } of items) for (const { state } of cells) counts[state] += 1
  return { asOf: clock.now().toString(), districts, items, counts }
}

/** One item: what each district does differently, line by line. Problem: not-found. */
export async function viewItem(tools: PowersTools, itemId: string) {
  const { catalogue, db, clock, registry } = tools
  const today = clock.today().toString()
  const base = await catalogue.getItem(itemId)
  const rows = await listExceptions(db)
  const variants = catalogue.listVariants().filter(({ baseId }) => baseId === itemId)
  const districts = await Promise.all(
    registry.listDivisions().map(async ({ code, name }) => {
      const variant = variants.find(({ district }) => district === code)
      const judged = variant ? await judge(tools, variant, rows, today) : []
      const requests = rows.filter(
        (row) => row.kind === 'consistency' && row.itemId === itemId && row.district === code,
      )
      return {
        code,
        name,
        edition: variant?.content.id ?? null,
        state: worstOf(judged.map(({ state }) => state)),
        fileException: variant?.exception
          ? { ...variant.exception, isExpired: today > variant.exception.expiresOn }
          : null,
        requests: requests.map((row) => exceptionView(tools, row, today)),
        differences: judged.map((one) => ({
          id: one.id,
          aspect: one.aspect,
          change: one.change,
          place: { key: one.place, name: placeName(one, variant ? [base, variant] : [base]) },
          member: memberName(one) ?? null,
          from: valueText(tools, one, one.from) ?? null,
          to: valueText(tools, one, one.to) ?? null,
          state: one.state,
          until: (variant && endOf(one, variant)) ?? null,
        })),
      }
    }),
  )
  return { asOf: clock.now().toString(), item: { id: itemId, name: base.content.name as Bilingual }, districts }
}

const open: readonly DifferenceState[] = ['unapproved', 'expired']

/** Asks for an exception for what a district does differently and nobody has approved. Problems: as `askException`, and conflict when there is nothing to ask for. */
export async function askToDiffer(
  tools: PowersTools,
  actor: Actor,
  ask: { itemId: string; district: string; reason: string; expiresOn: string },
): Promise<{ requestId: string }> {
  const { code } = getDistrict(tools, ask.district)
  const variant = tools.catalogue
    .listVariants()
    .find(({ baseId, district }) => baseId === ask.itemId && district === code)
  const today = tools.clock.today().toString()
  const judged = variant ? await judge(tools, variant, await listExceptions(tools.db), today) : []
  const covers = judged.filter(({ state }) => open.includes(state)).map(({ id }) => id)
  if (covers.length === 0 && !judged.some(({ state }) => state === 'asked'))
    throw problem('conflict', {
      zh: '这个区的这个事项没有待报审的差异',
      en: 'This district does nothing differently that needs an exception',
    })
  return askException(tools, actor, { ...ask, kind: 'consistency', covers })
}
