// Handing on, put together: what the room gives to its routes.

import type { Actor } from '../../platform/http/index.ts'
import type { CityDoors } from '../city.ts'
import type { Who } from '../perform.ts'
import { listAbsences } from '../store/absence.ts'
import { openCase, type ViewTools } from '../view.ts'
import { type NewAbsence, setAbsence, stopAbsence } from './absences.ts'
import { viewColleagues } from './colleagues.ts'
import { assign, giveBack, type HandingTools, placesFor, transfer } from './transfer.ts'

export type Tools = HandingTools & ViewTools & Pick<CityDoors, 'staffAt'>

export function createHanding(tools: Tools) {
  return {
    transfer: (who: Who, order: Parameters<typeof transfer>[2]) => transfer(tools, who, order),
    giveBack: (who: Who, order: Parameters<typeof giveBack>[2]) => giveBack(tools, who, order),
    assign: (who: Who, order: Parameters<typeof assign>[2]) => assign(tools, who, order),
    /** Where a task of a case that one may read could go, in words; nowhere when it is done. Problem: not-found. */
    async places(actor: Actor, { caseId, taskId }: { caseId: string; taskId: string }) {
      const { row, tasks } = await openCase(tools, actor, caseId)
      const task = tasks.find((each) => each.taskId === taskId)
      const places = task ? await placesFor(tools, row.division, task) : []
      return places.map((place) => ({ ...place, unitName: tools.getUnit(place.unit).name }))
    },
    colleagues: (actor: Actor) => viewColleagues(tools, actor),
    setAbsence: (actor: Actor, input: NewAbsence) => setAbsence(tools, actor, input),
    /** When these staff are away, now or to come: for whoever plans, without the reason. */
    async absencesOf(staffIds: readonly string[]) {
      const absences = await listAbsences(tools.db, staffIds, tools.clock.now())
      return absences.map(({ staffId, fromOn, untilOn }) => ({ staffId, fromOn, untilOn }))
    },
    stopAbsence: (actor: Actor, absenceId: string) => stopAbsence(tools, actor, absenceId),
  }
}
