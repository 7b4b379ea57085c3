// Shapes of what goes in and comes out, shared by the routes of the room. Unknown members are refused everywhere.

import { Type } from 'typebox'
import { powers } from '../catalogue/index.ts'
import { differenceStates } from './consistency/difference-state.ts'
import { entryStates } from './onboarding/entry-state.ts'

export const closed = { additionalProperties: false } as const
export const Words = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
export const District = Type.String({ pattern: '^\\d{6}(0{6})?$' })
export const ItemId = Type.String({ minLength: 1, maxLength: 80 })
export const Key = Type.String({ minLength: 1, maxLength: 60 })
export const Level = Type.Enum(['city', 'district', 'subdistrict', 'community'])
export const SiteLevel = Type.Enum(['district', 'subdistrict', 'community'])
export const Power = Type.Enum([...powers])
export const Format = Type.Optional(Type.Enum(['json', 'csv']))
export const Day = Type.String({ format: 'date' })
const Named = Type.Object({ id: Type.String(), name: Words }, closed)
export const Place = Type.Object({ code: Type.String(), name: Words }, closed)
const Count = Type.Integer({ minimum: 0 })
const mark = Type.Enum(['sourced', 'assumed'])

export const PowerList = Type.Object(
  {
    district: Nullable(Place),
    districts: Type.Array(Place),
    lines: Type.Array(
      Type.Object(
        {
          item: Type.Object({ id: Type.String(), code: Type.String(), name: Words, domain: Type.String() }, closed),
          power: Power,
          by: Type.Enum(['site', 'organ', 'online']),
          level: Level,
          function: Type.Object({ key: Type.String(), name: Words }, closed),
          steps: Type.Array(Words),
          isVariant: Type.Boolean(),
          units: Type.Array(Named),
        },
        closed,
      ),
    ),
  },
  closed,
)
export const DevolutionList = Type.Object(
  {
    devolutions: Type.Array(
      Type.Object(
        {
          item: Named,
          power: Power,
          from: Level,
          to: Level,
          divisions: Type.Array(Place),
          on: Type.String(),
          basis: Type.Object({ name: Type.String(), clause: Type.Optional(Type.String()), mark }, closed),
          note: Nullable(Words),
          mark,
        },
        closed,
      ),
    ),
  },
  closed,
)
export const BoundaryList = Type.Object(
  {
    boundaries: Type.Array(
      Type.Object(
        {
          key: Type.String(),
          name: Words,
          description: Words,
          items: Count,
          matters: Type.Array(Type.Object({ name: Words, who: Words, note: Type.Optional(Words), mark }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
)

const CellState = Type.Enum([...differenceStates, 'aligned'])
export const Matrix = Type.Object(
  {
    asOf: Type.String(),
    districts: Type.Array(Place),
    items: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: Words,
          domain: Type.String(),
          cells: Type.Array(
            Type.Object(
              { district: Type.String(), state: CellState, differences: Count, expiresOn: Nullable(Type.String()) },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    counts: Type.Record(Type.String(), Count),
  },
  closed,
)
const Said = Type.Object({ by: Type.String(), staffId: Type.String(), unit: Words, at: Type.String() }, closed)
export const Exception = Type.Object(
  {
    requestId: Type.String(),
    kind: Type.Enum(['onboarding', 'consistency']),
    state: Type.Enum(['asked', 'approved', 'refused', 'expired']),
    item: Named,
    district: Place,
    level: Nullable(Type.String()),
    covers: Count,
    reason: Type.String(),
    expiresOn: Type.String(),
    asked: Said,
    decided: Nullable(
      Type.Object(
        { decision: Type.String(), note: Type.String(), by: Type.String(), unit: Words, at: Type.String() },
        closed,
      ),
    ),
  },
  closed,
)
export const Exceptions = Type.Object({ exceptions: Type.Array(Exception) }, closed)
export const ItemDifferences = Type.Object(
  {
    asOf: Type.String(),
    item: Named,
    districts: Type.Array(
      Type.Object(
        {
          code: Type.String(),
          name: Words,
          edition: Nullable(Type.String()),
          state: CellState,
          fileException: Nullable(
            Type.Object(
              {
                reason: Words,
                approvedBy: Words,
                approvedOn: Type.String(),
                expiresOn: Type.String(),
                mark,
                isExpired: Type.Boolean(),
              },
              closed,
            ),
          ),
          requests: Type.Array(Exception),
          differences: Type.Array(
            Type.Object(
              {
                id: Type.String(),
                aspect: Type.String(),
                change: Type.Enum(['added', 'removed', 'changed', 'moved']),
                place: Type.Object({ key: Type.String(), name: Words }, closed),
                member: Nullable(Words),
                from: Nullable(Words),
                to: Nullable(Words),
                state: Type.Enum([...differenceStates]),
                until: Nullable(Type.String()),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)

const counted = {
  counts: Type.Record(Type.String(), Count),
  total: Count,
  entered: Count,
  behind: Count,
}
const Groups = Type.Array(Type.Object({ key: Type.String(), name: Words, ...counted }, closed))
export const EntryBoard = Type.Object(
  {
    asOf: Type.String(),
    source: Type.String(),
    all: Type.Object(counted, closed),
    byDistrict: Groups,
    byFunction: Groups,
    byDomain: Groups,
    acceptedBeforeEntry: Count,
  },
  closed,
)
export const EntryState = Type.Enum([...entryStates])
export const EntryList = Type.Object(
  {
    asOf: Type.String(),
    lines: Type.Array(
      Type.Object(
        {
          item: Type.Object({ id: Type.String(), name: Words, domain: Type.String(), function: Type.String() }, closed),
          district: Place,
          level: SiteLevel,
          state: EntryState,
          dueOn: Type.String(),
          clause: Type.String(),
          enteredOn: Nullable(Type.String()),
          recorded: Nullable(
            Type.Object(
              {
                kind: Type.String(),
                by: Type.String(),
                at: Type.String(),
                note: Type.String(),
                sites: Type.Array(Type.String()),
              },
              closed,
            ),
          ),
          exception: Nullable(Exception),
          isAcceptedBeforeEntry: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
)
export const SiteItems = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: Words,
          domain: Type.String(),
          isEntered: Type.Boolean(),
          enteredOn: Nullable(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
)
