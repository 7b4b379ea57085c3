// What the hall's routes take and answer. Nothing that names a person is in what the public may read.

import { Type } from 'typebox'

export const closed = { additionalProperties: false } as const
const list = <V extends string>(values: readonly V[]) => Type.Unsafe<V>({ type: 'string', enum: [...values] })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
export const Text = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
export const SiteId = Type.String({ minLength: 1, maxLength: 80 })
export const ItemId = Type.String({ minLength: 1, maxLength: 100 })
export const Key = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 })
export const Day = Type.String({ format: 'date' })
export const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Uuid = Type.String({ format: 'uuid' })
export const Code = Type.String({ pattern: '^[A-Za-z0-9]{8,40}$' })
export const TicketNumber = Type.String({ pattern: '^[A-Z]\\d{3,6}$' })
const Whole = Type.Integer()
const Named = Type.Object({ key: Type.String(), name: Text }, closed)
const Item = maybe(Type.Object({ id: Type.String(), name: Text }, closed))
const Place = { id: Type.String(), name: Text, address: Type.String() }

export const SiteParams = Type.Object({ siteId: SiteId }, closed)
export const AppointmentParams = Type.Object({ appointmentId: Uuid }, closed)
export const CodeParams = Type.Object({ code: Code }, closed)
export const SiteTicketParams = Type.Object({ siteId: SiteId, ticketId: Uuid }, closed)
export const WindowParams = Type.Object({ siteId: SiteId, window: Type.Integer({ minimum: 1, maximum: 500 }) }, closed)
export const Wish = Type.Object({ item: Type.Optional(ItemId), group: Type.Optional(Key) }, closed)
export const SlotChoice = Type.Object({ on: Day, starts: Time }, closed)
export const Booking = Type.Object(
  {
    siteId: SiteId,
    itemId: Type.Optional(ItemId),
    group: Type.Optional(Key),
    on: Day,
    starts: Time,
    subjectId: Type.Optional(Uuid),
  },
  closed,
)
export const Order = Type.Object(
  {
    siteId: SiteId,
    itemId: Type.Optional(ItemId),
    group: Type.Optional(Key),
    class: Type.Optional(Key),
    subjectId: Type.Optional(Uuid),
    appointmentId: Type.Optional(Uuid),
  },
  closed,
)
export const TicketOrder = Type.Object({ ticketId: Uuid }, closed)
export const Transfer = Type.Object({ ticketId: Uuid, group: Key }, closed)

export const Slots = Type.Object(
  {
    site: Type.Object(Place, closed),
    group: Named,
    item: Item,
    days: Type.Array(
      Type.Object(
        {
          on: Type.String(),
          closed: maybe(Text),
          slots: Type.Array(Type.Object({ starts: Type.String(), free: Whole }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
)

const appointment = {
  appointmentId: Type.String(),
  site: Type.Object({ ...Place, phone: Type.String() }, closed),
  group: Named,
  item: Item,
  on: Type.String(),
  starts: Type.String(),
  startsAt: Type.String(),
  state: list(['booked', 'arrived', 'cancelled', 'missed']),
  sequence: Whole,
  channel: Type.String(),
  demonstration: Type.Boolean(),
}
export const Appointment = Type.Object(appointment, closed)
export const Appointments = Type.Object({ appointments: Type.Array(Appointment) }, closed)
export const SiteAppointments = Type.Object(
  { on: Type.String(), appointments: Type.Array(Type.Object({ ...appointment, name: Type.String() }, closed)) },
  closed,
)

const range = { seconds: Whole, low: Whole, high: Whole }
const Wait = Type.Object({ ...range, ahead: Whole, windows: Whole, isToday: Type.Boolean() }, closed)
const TicketState = list(['waiting', 'called', 'serving', 'finished', 'skipped', 'left', 'expired'])
export const Ticket = Type.Object(
  {
    ticketId: Type.String(),
    code: Type.String(),
    number: Type.String(),
    site: Type.Object(Place, closed),
    group: Named,
    class: Named,
    on: Type.String(),
    state: TicketState,
    stateText: Text,
    window: maybe(Whole),
    call: maybe(Text),
    arrivedAt: Type.String(),
    told: Type.Object({ ...range, ahead: Whole, windows: Whole }, closed),
    now: maybe(Wait),
    url: Type.String(),
    qr: Type.String(),
    demonstration: Type.Boolean(),
  },
  closed,
)
export const Tickets = Type.Object({ tickets: Type.Array(Ticket) }, closed)

const Line = Type.Object(
  {
    ticketId: Type.String(),
    code: Type.String(),
    number: Type.String(),
    group: Type.String(),
    class: Named,
    itemId: maybe(Type.String()),
    state: TicketState,
    window: maybe(Whole),
    calls: Whole,
    arrivedAt: Type.String(),
    calledAt: maybe(Type.String()),
    servingAt: maybe(Type.String()),
    estimatedSeconds: Whole,
    subjectId: maybe(Type.String()),
  },
  closed,
)
export const Handovers = Type.Array(
  Type.Object(
    {
      handoverId: Type.String(),
      window: Whole,
      note: Type.String(),
      byName: Type.String(),
      at: Type.String(),
      drafts: Whole,
      skipped: Whole,
      waiting: Whole,
      seenBy: maybe(Type.String()),
      seenAt: maybe(Type.String()),
    },
    closed,
  ),
)
const group = { key: Type.String(), letter: Type.String(), name: Text }
export const Queue = Type.Object(
  {
    site: Type.Object({ id: Type.String(), name: Text, windows: Whole }, closed),
    groups: Type.Array(Type.Object({ ...group, windows: Type.Array(Whole) }, closed)),
    classes: Type.Array(Named),
    asOf: Type.String(),
    isOpen: Type.Boolean(),
    mine: maybe(
      Type.Object({ window: Whole, groups: Type.Array(Type.String()), planned: maybe(Type.String()) }, closed),
    ),
    before: maybe(Line),
    windows: Type.Array(
      Type.Object({ window: Whole, groups: Type.Array(Type.String()), isMine: Type.Boolean() }, closed),
    ),
    handovers: Handovers,
    planned: Type.Array(Type.Object({ window: Whole, name: Type.String(), isMine: Type.Boolean() }, closed)),
    waiting: Type.Array(Line),
    skipped: Type.Array(Line),
    counts: Type.Object({ drawn: Whole, finished: Whole, left: Whole }, closed),
  },
  closed,
)
export const Board = Type.Object(
  {
    site: Type.Object({ id: Type.String(), name: Text }, closed),
    asOf: Type.String(),
    isOpen: Type.Boolean(),
    calls: Type.Array(
      Type.Object(
        {
          number: Type.String(),
          window: Whole,
          calls: Whole,
          calledAt: Type.String(),
          isServing: Type.Boolean(),
          text: Text,
          spoken: Text,
        },
        closed,
      ),
    ),
    groups: Type.Array(Type.Object({ ...group, waiting: Whole, windows: Whole }, closed)),
    skipped: Type.Array(Type.String()),
  },
  closed,
)
export const Halls = Type.Object(
  {
    halls: Type.Array(
      Type.Object(
        {
          ...Place,
          kind: Type.String(),
          division: Type.String(),
          level: Type.String(),
          phone: Type.String(),
          hours: Text,
          coordinates: maybe(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
          isOpen: Type.Boolean(),
          opens: maybe(Type.Object({ on: Type.String(), time: Type.String() }, closed)),
          waiting: Whole,
          windows: Whole,
          wait: maybe(Wait),
          metres: maybe(Whole),
          isHome: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
)
export const Measured = Type.Object(
  {
    site: Type.Object({ id: Type.String(), name: Text }, closed),
    from: Type.String(),
    until: Type.String(),
    summary: Type.Object(
      {
        count: Whole,
        meanErrorSeconds: maybe(Whole),
        biasSeconds: maybe(Whole),
        inRange: maybe(Type.Number()),
      },
      closed,
    ),
    tickets: Type.Array(
      Type.Object(
        {
          ticketId: Type.String(),
          number: Type.String(),
          on: Type.String(),
          groupKey: Type.String(),
          group: Text,
          classKey: Type.String(),
          arrivedAt: Type.String(),
          ahead: Whole,
          windows: Whole,
          estimatedSeconds: Whole,
          lowSeconds: Whole,
          highSeconds: Whole,
          realSeconds: Whole,
          demonstration: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
)
