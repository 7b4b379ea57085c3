// What the catalogue's routes answer.

import { Type } from 'typebox'
import { BundleLine } from './bundle/routes.ts'
import { Basis, closed, days, FeeItem, guideParts, materialParts, text, texts, Words } from './guide-schemas.ts'
import { type FacetName, facetNames } from './search/facets.ts'
import { Tables } from './self-check-routes.ts'

const audience = Type.Array(Type.Enum(['person', 'enterprise']))
const level = Type.Enum(['city', 'district', 'subdistrict', 'community'])

const summary = {
  id: text,
  name: Words,
  summary: Words,
  domain: text,
  audience,
  lifeEvents: texts,
  kind: Type.Enum(['on-the-spot', 'promised']),
  channels: Type.Object(
    {
      online: Type.Boolean(),
      window: Type.Boolean(),
      depth: Type.Enum(['full-online', 'apply-online', 'window-only']),
      visits: Type.Integer(),
      cityWide: Type.Boolean(),
    },
    closed,
  ),
  limits: Type.Object(
    {
      statutoryWorkingDays: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
      promisedWorkingDays: Type.Integer(),
      supplementWorkingDays: days,
      acceptanceWorkingDays: days,
      extensionWorkingDays: days,
      basis: Type.Optional(Words),
      statutoryNote: Type.Optional(Words),
      promisedNote: Type.Optional(Words),
    },
    closed,
  ),
  fee: Type.Object(
    { charged: Type.Boolean(), note: Type.Optional(Words), items: Type.Optional(Type.Array(FeeItem)) },
    closed,
  ),
}
const Material = Type.Object(
  {
    id: text,
    name: Words,
    required: Type.Boolean(),
    deferrable: Type.Boolean(),
    satisfy: Type.Array(
      Type.Object(
        {
          by: Type.Enum(['licence', 'shared', 'upload', 'promise']),
          type: Type.Optional(text),
          resource: Type.Optional(text),
          typeName: Type.Optional(Words),
        },
        closed,
      ),
    ),
    accepts: Type.Optional(texts),
    maxFiles: Type.Optional(Type.Integer()),
    note: Type.Optional(Words),
    ...materialParts,
  },
  closed,
)
const counts = Type.Record(Type.String(), Type.Integer())

export const ItemList = Type.Object(
  {
    items: Type.Array(Type.Object(summary, closed)),
    bundles: Type.Array(BundleLine),
    /** How many there are in all; `items` are some of them. */
    total: Type.Integer(),
    facets: Type.Object(
      Object.fromEntries(facetNames.map((name) => [name, counts])) as Record<FacetName, typeof counts>,
      closed,
    ),
    functions: Type.Array(Type.Object({ key: text, name: Words }, closed)),
  },
  closed,
)
export const GuideBody = Type.Object(
  {
    ...summary,
    code: text,
    version: Type.Integer(),
    levels: Type.Object({ accept: Type.Array(level), decide: level }, closed),
    conditions: Type.Array(Words),
    basis: Type.Array(Basis),
    ...guideParts,
    demonstration: Type.Boolean(),
    provenance: Type.Object({ sourced: texts, assumed: texts, sources: texts }, closed),
    materials: Type.Array(Material),
    steps: Type.Array(
      Type.Object(
        {
          nodeId: text,
          act: text,
          name: Words,
          unit: text,
          level: Type.Optional(text),
          limitWorkingDays: days,
          unitName: Words,
        },
        closed,
      ),
    ),
    competence: Type.Union([Type.Object({ pointer: text }, closed), Type.Null()]),
    closed: Type.Union([
      Type.Object({ kind: Type.Literal('suspended'), reason: text, until: Type.Union([text, Type.Null()]) }, closed),
      Type.Object(
        {
          kind: Type.Literal('retired'),
          reason: text,
          replacedBy: Type.Union([Type.Object({ id: text, name: Words }, closed), Type.Null()]),
        },
        closed,
      ),
      Type.Null(),
    ]),
    provenanceLine: Words,
    selfCheck: Type.Union([Type.Object({ fields: texts }, closed), Type.Null()]),
    benchmark: Type.Union([Tables, Type.Null()]),
    related: Type.Array(Type.Object({ id: text, name: Words }, closed)),
    edition: text,
    district: Type.Union([text, Type.Null()]),
    districts: Type.Array(Type.Object({ code: text, name: Words }, closed)),
  },
  closed,
)
export const ItemFormBody = Type.Object(
  {
    schema: Type.Unknown({ description: 'JSON Schema 2020-12' }),
    layout: Type.Array(
      Type.Object(
        {
          title: Words,
          fields: texts,
          help: Type.Optional(Words),
          when: Type.Optional(Type.Unknown({ description: 'Asked only while the form satisfies this JSON Schema' })),
          columns: Type.Optional(Type.Enum([1, 2])),
        },
        closed,
      ),
    ),
    materials: Type.Array(Material),
    version: Type.Integer(),
  },
  closed,
)
const Heading = Type.Object(
  {
    key: text,
    name: Words,
    description: Type.Optional(Words),
    phase: Type.Optional(Type.Integer()),
    items: Type.Integer(),
  },
  closed,
)
export const Headings = (name: 'domains' | 'lifeEvents') => Type.Object({ [name]: Type.Array(Heading) }, closed)
