// What divisions.json, functions.yaml and sites.yaml look like. Names are patterns; see place-name.ts.

import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
const Both = Type.Object({ zh: Text, en: Text }, closed)
const Code = Type.String({ pattern: '^\\d{12}$' })
const Windows = Type.Integer({ minimum: 1, maximum: 500 })
/** Whether the content is known from a source or a plausible assumption. */
const Mark = Type.Union([Type.Literal('sourced'), Type.Literal('assumed')])
const PerLevel = Type.Object({ city: Both, district: Both, subdistrict: Both, community: Both }, closed)
/** Weekly opening hours: `{ mon-fri: [09:00-12:00], sat: [09:00-12:00] }`; what is not named is closed. */
const WeekOf = Type.Record(Text, Type.Array(Text))
/** Single days on which other hours hold; none: closed. */
const Exceptions = Type.Record(
  Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  Type.Object({ open: Type.Array(Text), why: Both }, closed),
)
const place = {
  name: Type.Optional(Both),
  director: Type.Optional(Text),
  phone: Type.Optional(Text),
  week: Type.Optional(WeekOf),
  exceptions: Type.Optional(Exceptions),
  /** Longitude, latitude. */
  coordinates: Type.Optional(
    Type.Tuple([Type.Number({ minimum: 73, maximum: 136 }), Type.Number({ minimum: 3, maximum: 54 })]),
  ),
  serves: Type.Optional(Type.Array(Code)),
}
const Station = Type.Object({ ...place, address: Type.Optional(Text), windows: Type.Optional(Windows) }, closed)

export const DivisionsFile = Type.Object({
  source: Type.Object({}),
  licence: Type.String(),
  divisions: Type.Array(Type.Object({ code: Type.String(), zh: Text, en: Text }, closed), { minItems: 1 }),
})

export const FunctionsFile = Type.Object(
  {
    mark: Mark,
    functions: Type.Array(
      Type.Object(
        {
          key: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
          domain: Type.Union([Type.String(), Type.Null()]),
          name: Both,
          organs: Type.Object(
            { city: Both, district: Both, subdistrict: Type.Optional(Both), community: Type.Optional(Both) },
            closed,
          ),
        },
        closed,
      ),
    ),
    /** Names of single organs, by organ id. */
    overrides: Type.Optional(Type.Record(Type.String(), Both)),
  },
  closed,
)

export const SitesFile = Type.Object(
  {
    mark: Mark,
    defaults: Type.Object({ phone: Text, week: WeekOf, exceptions: Type.Optional(Exceptions) }, closed),
    names: PerLevel,
    centres: Type.Array(Type.Object({ division: Code, ...place, address: Text, windows: Windows }, closed)),
    stations: Type.Object(
      {
        within: Type.Array(Code),
        address: Text,
        windows: Windows,
        overrides: Type.Optional(Type.Record(Type.String(), Station)),
      },
      closed,
    ),
  },
  closed,
)

export type DivisionsFile = Static<typeof DivisionsFile>
export type FunctionsFile = Static<typeof FunctionsFile>
export type SitesFile = Static<typeof SitesFile>
