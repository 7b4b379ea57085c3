// Special procedures that a flow draws, such as an inspection or a public notice: begun and ended as events of their own, like those beside the
// flow, so that the applicant is told in writing what is done, how long it takes, and that this time does not count. 行政许可法 第四十五条.

import { type Calendar, dueOn } from '../engines/worktime/index.ts'
import type { CaseState, NewEvent } from './case.ts'
import { nameOfRest } from './procedure-names.ts'

const flow = { kind: 'system', name: 'flow' } as const
type Drawn = { id: string; name: string; props: Readonly<Record<string, string>> }
const runs = ({ clock }: CaseState): boolean => clock !== undefined && !clock.stoppedAt

/** That a drawn procedure begins; nothing where no clock counts, and nothing counted can rest. `until`: when it is due. */
export function begun(
  state: CaseState,
  { id, name, props }: Drawn,
  until: string | null,
  calendar: Calendar,
): NewEvent[] {
  const days = Number(props['working-days'] ?? props.limit)
  if (!props.procedure || !runs(state) || until === null || !(days > 0)) return []
  const procedureName = nameOfRest(props.procedure)
  const reason = `按办理流程进行“${name}”`
  return [
    {
      kind: 'procedure_begun',
      actor: flow,
      data: { drawn: id, procedure: props.procedure, procedureName, days, until: calendar.localDay(until), reason },
    },
  ]
}

/** That it ends, with the day that is promised now when no other procedure holds the clock. */
export function ended(
  before: CaseState,
  after: CaseState,
  { id, procedure }: { id: string; procedure: string | undefined },
  calendar: Calendar,
  now: Temporal.Instant,
): NewEvent[] {
  if (!procedure || !before.holds.includes(id) || !runs(before)) return []
  const dayOf = ({ clock }: CaseState) => (clock ? dueOn(clock, calendar, now.toString()).dueOn : '')
  const due = after.holds.length === 0 && { due: { from: dayOf(before), to: dayOf(after) } }
  return [
    {
      kind: 'procedure_ended',
      actor: flow,
      data: { drawn: id, procedure, procedureName: nameOfRest(procedure), ...due },
    },
  ]
}
