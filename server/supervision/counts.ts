// What the cube counts: names as measures use them; the columns are the same in snake case.

export const countNames = [
  'submitted',
  'submittedOnline',
  'accepted',
  'acceptedOneStop',
  'supplemented',
  'supplementedAgain',
  'heldDemanded',
  'granted',
  'denied',
  'refused',
  'withdrawn',
  'terminated',
  'benchmarked',
  'departed',
  'timed',
  'onTime',
  'early',
  'daysUsed',
  'daysPromised',
  'zeroVisit',
  'windowVisits',
  'rated1',
  'rated2',
  'rated3',
  'rated4',
  'rated5',
] as const
export type CountName = (typeof countNames)[number]
export type Counts = Partial<Record<CountName, number>>

/** Where a count belongs in the cube. `day` is 'YYYY-MM-DD' in the city. */
export type CubeKey = {
  day: string
  itemId: string
  organId: string
  siteId: string
  channel: string
  /** Cut to the subdistrict. */
  division: string
  district: string
}

/** Adds counts into `sum`. */
export function addCounts(sum: Counts, counts: Counts): Counts {
  for (const name of countNames) if (counts[name]) sum[name] = (sum[name] ?? 0) + counts[name]
  return sum
}
