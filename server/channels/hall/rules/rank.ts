// Who is next. A ticket counts as having come at its arrival less the head start of its class; an appointment counts from its slot when
// the person came before it. The smallest is called. So an ordinary ticket is overtaken only by those who come within the largest
// head start after it: nobody starves, however many elderly people or appointments come.

/** The instant (ISO) at which a ticket counts as having come. */
export function rankOf(arrivedAt: string, headStartMinutes: number, slotStartsAt?: string): string {
  const arrived = Temporal.Instant.from(arrivedAt)
  const slot = slotStartsAt === undefined ? arrived : Temporal.Instant.from(slotStartsAt)
  const base = Temporal.Instant.compare(slot, arrived) > 0 ? slot : arrived
  return base.subtract({ minutes: headStartMinutes }).toString()
}

/** `place`: the count of the group on that day. */
export type Ranked = { rankedAt: string; place: number }

/** The order of calling; those of one instant keep the order of their numbers. */
export const byRank = (one: Ranked, other: Ranked): number =>
  Temporal.Instant.compare(Temporal.Instant.from(one.rankedAt), Temporal.Instant.from(other.rankedAt)) ||
  one.place - other.place
