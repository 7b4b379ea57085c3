// Shapes of what goes in and comes out, shared by the routes of the room. Unknown members are refused everywhere.

import { Type } from 'typebox'
import { limitColours } from './limit.ts'

const closed = { additionalProperties: false } as const
const Bilingual = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Division = Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$' })
const UnitId = Type.String({ minLength: 1, maxLength: 80 })
const ItemId = Type.String({ minLength: 1, maxLength: 80 })
const Colour = Type.Enum([...limitColours])

export const BoardQuery = Type.Object({ division: Type.Optional(Division), organ: Type.Optional(UnitId) }, closed)
export const ListQuery = Type.Object(
  {
    division: Type.Optional(Division),
    organ: Type.Optional(UnitId),
    item: Type.Optional(ItemId),
    kind: Type.Optional(Type.Union([Type.Literal('case'), Type.Literal('step')])),
    colour: Type.Optional(Colour),
    after: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)
export const DepartureQuery = Type.Object(
  {
    division: Type.Optional(Division),
    organ: Type.Optional(UnitId),
    item: Type.Optional(ItemId),
    after: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)
const Day = Type.String({ format: 'date' })
const period = { from: Day, to: Day, division: Type.Optional(Division) }
export const PeriodQuery = Type.Object(period, closed)
const By = Type.Enum(['day', 'item', 'district', 'channel', 'organ'])
export const SeriesQuery = Type.Object(
  {
    ...period,
    measure: Type.String({ minLength: 1, maxLength: 40 }),
    by: By,
    format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('csv')])),
  },
  closed,
)
export const ItemParams = Type.Object({ id: ItemId }, closed)

const Count = Type.Integer({ minimum: 0 })
const Colours = Type.Object({ inTime: Count, dueSoon: Count, overdue: Count, stopped: Count, total: Count }, closed)
const Groups = Type.Array(Type.Object({ key: Type.String(), name: Bilingual, cases: Colours, steps: Colours }, closed))
const Counted = Type.Array(Type.Object({ key: Type.String(), name: Bilingual, count: Count }, closed))
const Divisions = Type.Array(Type.Object({ code: Type.String(), name: Bilingual }, closed))
const Named = Type.Object({ id: Type.String(), name: Bilingual }, closed)
const Line = Type.Object(
  {
    caseId: Type.String(),
    caseNumber: Type.String(),
    taskId: Nullable(Type.String()),
    stepName: Nullable(Type.String()),
    item: Named,
    division: Type.Object({ code: Type.String(), name: Bilingual }, closed),
    organ: Named,
    site: Named,
    status: Type.String(),
    since: Type.String(),
    colour: Colour,
    dueAt: Nullable(Type.String()),
    dueOn: Nullable(Type.String()),
    remainingWorkingDays: Nullable(Type.Integer()),
  },
  closed,
)
export const Board = Type.Object(
  {
    asOf: Type.String(),
    divisions: Divisions,
    cases: Colours,
    steps: Colours,
    byDistrict: Groups,
    byOrgan: Groups,
    byItem: Groups,
    urgent: Type.Array(Line),
    urgentSteps: Type.Array(Line),
    departures: Type.Object(
      { days: Count, total: Count, byDistrict: Counted, byOrgan: Counted, byItem: Counted },
      closed,
    ),
  },
  closed,
)
export const DepartureList = Type.Object(
  {
    asOf: Type.String(),
    days: Count,
    cases: Type.Array(
      Type.Object(
        {
          caseId: Type.String(),
          caseNumber: Type.String(),
          item: Named,
          division: Type.Object({ code: Type.String(), name: Bilingual }, closed),
          organ: Named,
          decidedAt: Type.String(),
          decidedBy: Type.String(),
          recommended: Type.String(),
          decided: Type.String(),
          reason: Type.String(),
        },
        closed,
      ),
    ),
    next: Nullable(Type.String()),
  },
  closed,
)
export const List = Type.Object({ asOf: Type.String(), cases: Type.Array(Line), next: Nullable(Type.String()) }, closed)

const reading = {
  numerator: Count,
  denominator: Nullable(Count),
  value: Nullable(Type.Number()),
  met: Nullable(Type.Boolean()),
}
const Reading = Type.Object(reading, closed)
const measure = {
  key: Type.String(),
  name: Bilingual,
  unit: Type.String(),
  target: Nullable(Type.Number()),
  definition: Type.Object({ was: Bilingual, can: Nullable(Bilingual) }, closed),
}
export const Rates = Type.Object(
  {
    asOf: Type.String(),
    from: Type.String(),
    to: Type.String(),
    divisions: Divisions,
    items: Count,
    openOverdue: Count,
    measures: Type.Array(Type.Object({ ...measure, was: Reading, can: Nullable(Reading) }, closed)),
  },
  closed,
)
export const Series = Type.Object(
  {
    asOf: Type.String(),
    from: Type.String(),
    to: Type.String(),
    by: By,
    measure: Type.Object(measure, closed),
    points: Type.Array(Type.Object({ key: Type.String(), name: Bilingual, ...reading }, closed)),
  },
  closed,
)
export const Ratings = Type.Object(
  {
    itemId: Type.String(),
    rated: Count,
    levels: Type.Array(Type.Object({ level: Type.Integer(), count: Count }, closed)),
    satisfaction: Nullable(Reading),
  },
  closed,
)
