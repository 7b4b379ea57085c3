// Referring a whole case (移送): what came to the wrong organ goes to the one of another district or level that it belongs to. One proposes with
// a reason, a decider of the receiving organ takes it over or returns it within three working days. It stays one case with one clock: neither
// limit nor day moves. none → proposed → taken over | returned. 行政许可法 第三十二条 第一款 第(二)项 has such applications refused with advice where
// to go; what was accepted already is passed on inside the administration instead. assumed: the three days.

import { isWithin } from '../../engines/codes/index.ts'
import type { CaseRow, CaseState, TaskRow } from '../case.ts'
import type { CityDoors, Unit } from '../city.ts'
import type { Bilingual, CaseItem } from '../item.ts'

/** Working days in which the receiving organ answers. */
export const answerWorkingDays = 3
export const receiveAct = 'receive'

export type OrganAt = Unit & { divisionCode: string }
type Tools = Pick<CityDoors, 'organsOf'>

/** The function whose organ decides: the item's, or what a rule routed it to. */
export const functionOf = ({ state }: Pick<CaseRow, 'state'>, { content }: Pick<CaseItem, 'content'>): string =>
  state.routing?.function ?? content.function

/** Whose area a case is once this organ has it: its own division when that lies in the organ's, else the organ's. */
export const divisionAt = (row: Pick<CaseRow, 'division'>, { divisionCode }: OrganAt): string =>
  isWithin(row.division, divisionCode) ? row.division : divisionCode

/** Organs of the same function elsewhere that have a decider. The case stays on the edition that it was accepted under. */
export async function organsToReferTo(tools: Tools, row: CaseRow, item: CaseItem): Promise<OrganAt[]> {
  const organs = await tools.organsOf(functionOf(row, item), 'decider')
  return organs.filter(({ id }) => id !== row.organId)
}

/** Tasks of the flow that the deciding organ has open; these go along. */
export const tasksThatGo = (row: Pick<CaseRow, 'organId'>, tasks: readonly TaskRow[]): TaskRow[] =>
  tasks.filter(({ unit, act }) => unit === row.organId && act !== receiveAct)

/** Why a case cannot be referred now; undefined when it can. */
export function whyNotNow(
  row: Pick<CaseRow, 'status' | 'organId'> & { state: Pick<CaseState, 'referral' | 'beside' | 'owed' | 'reported'> },
  tasks: readonly TaskRow[],
): Bilingual | undefined {
  if (row.status !== 'accepted')
    return {
      zh: '已受理、还没有决定的办件才能移送',
      en: 'Only a case that is accepted and not decided can be referred',
    }
  if (row.state.referral)
    return { zh: '已经提出移送，等对方答复', en: 'It is referred already and waits for the answer' }
  if ((row.state.beside ?? []).length > 0)
    return {
      zh: '还有没办完的其他事项（延长、征求意见、特别程序或中止），办完再移送',
      en: 'An extension, consultation, procedure or suspension is open; end that first',
    }
  if (tasks.some(({ unit }) => unit !== row.organId) || tasksThatGo(row, tasks).length === 0)
    return { zh: '其他部门的环节还没办完，办完再移送', en: 'Other units have open tasks; refer it when they are done' }
  return undefined
}
