// Who has acted for the applicant: the log keeps the mandate, its names are asked for where somebody may see them.

import type { CaseEvent } from './case.ts'
import type { CityDoors } from './city.ts'

/** The names of those who acted by mandates in a case, by mandate. */
export const takersIn = (tools: Pick<CityDoors, 'namesOfTakers'>, events: readonly Pick<CaseEvent, 'actor'>[]) =>
  tools.namesOfTakers([...new Set(events.flatMap(({ actor }) => actor.mandate ?? []))])
