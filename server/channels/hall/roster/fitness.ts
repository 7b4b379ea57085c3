// Who can be planned for a window: a clerk of the site whose pass holds that day, who is not elsewhere in that shift. Absences are known, too:
// the head may plan against one, for it may end sooner.

import type { Site } from '../../../registry/index.ts'
import type { HallTools } from '../hall.ts'
import { type Shift, sayShift } from '../rules/shifts.ts'
import type { Place, ShiftRow } from '../store/roster.ts'

type Bilingual = { zh: string; en: string }
export type Clerks = {
  clerks: readonly { staffId: string; name: string }[]
  hasPass(staffId: string, on: string): boolean
  isAway(staffId: string, on: string): boolean
}

/** The clerks of a site with what decides whether they can be planned. */
export async function clerksOf(tools: HallTools, site: Site): Promise<Clerks> {
  const clerks = await tools.clerksAt(site.id)
  const ids = clerks.map(({ staffId }) => staffId)
  const [hasPass, absences] = await Promise.all([tools.passHolders(ids), tools.absencesOf(ids)])
  return {
    clerks,
    hasPass,
    isAway: (staffId, on) => absences.some((one) => one.staffId === staffId && one.fromOn <= on && on <= one.untilOn),
  }
}

/** Why somebody cannot be planned there; undefined when he can. `planned`: where everybody of the site is that day. */
export function whyUnfit(
  { clerks, hasPass }: Clerks,
  { siteId, on, window, shift, staffId }: Place & { staffId: string },
  planned: readonly ShiftRow[],
): Bilingual | undefined {
  const clerk = clerks.find((one) => one.staffId === staffId)
  if (!clerk)
    return {
      zh: '只能安排本服务点的窗口人员，请重新选择',
      en: 'Only clerks of this site can be planned; choose another one',
    }
  if (!hasPass(staffId, on))
    return {
      zh: `${clerk.name} ${on} 没有有效的上岗证，不能排班；请先培训考试，或者安排其他同事`,
      en: `${clerk.name} has no pass that holds on ${on}; train and test first, or plan a colleague`,
    }
  const other = planned.find(
    (row) =>
      row.staffId === staffId &&
      row.on === on &&
      row.shift === shift &&
      !(row.siteId === siteId && row.window === window),
  )
  if (!other) return undefined
  return other.siteId === siteId ? atWindow(clerk.name, on, shift, other.window) : atOtherSite(clerk.name, on, shift)
}

const atWindow = (name: string, on: string, shift: Shift, window: number): Bilingual => ({
  zh: `${name} ${on} ${sayShift[shift].zh}已经排在 ${window} 号窗口，请先取消那一班`,
  en: `${name} is planned for window ${window} in the ${sayShift[shift].en} of ${on}; take that off first`,
})

const atOtherSite = (name: string, on: string, shift: Shift): Bilingual => ({
  zh: `${name} ${on} ${sayShift[shift].zh}已经排在另一个服务点`,
  en: `${name} is planned at another site in the ${sayShift[shift].en} of ${on}`,
})
