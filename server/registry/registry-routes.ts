// HTTP of the room: divisions to choose from and sites to go to. Both are public; staff and subjects have no route.

import { Type } from 'typebox'
import { type App, problemResponses } from '../platform/http/index.ts'
import type { Division } from './city.ts'
import type { Registry } from './create-registry.ts'

const closed = { additionalProperties: false }
const Text = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Code = Type.String({ pattern: '^\\d{12}$' })
const Level = Type.Union(['city', 'district', 'subdistrict', 'community'].map((level) => Type.Literal(level)))
const Divisions = Type.Object(
  {
    divisions: Type.Array(
      Type.Object(
        {
          code: Type.String(),
          name: Text,
          level: Type.String(),
          parent: Type.Union([Type.String(), Type.Null()]),
          path: Type.Optional(Text),
        },
        closed,
      ),
    ),
  },
  closed,
)
const Sites = Type.Object(
  {
    sites: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          kind: Type.Union([Type.Literal('centre'), Type.Literal('station')]),
          name: Text,
          division: Type.String(),
          level: Type.String(),
          address: Type.String(),
          hours: Text,
          phone: Type.String(),
          windows: Type.Integer(),
          coordinates: Type.Union([Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }), Type.Null()]),
        },
        closed,
      ),
    ),
  },
  closed,
)

const lineOf = ({ code, name, level, parentCode }: Division) => ({ code, name, level, parent: parentCode ?? null })

/** Places and sites, public. `itemLevels` says at which levels an item is accepted, so that sites can be asked for by item. */
export function registryRoutes(
  app: App,
  registry: Pick<Registry, 'listDivisions' | 'searchDivisions' | 'listSites'>,
  { itemLevels }: { itemLevels?: (itemId: string) => Promise<readonly string[]> } = {},
): void {
  const tags = ['registry']

  app.route({
    method: 'GET',
    url: '/api/v1/divisions',
    config: { action: 'registry.read' },
    schema: {
      tags,
      summary:
        '下级区划，或按名称、拼音查找 Divisions below `parent` (the districts without one), or those that `q` finds',
      querystring: Type.Object(
        { parent: Type.Optional(Code), q: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })) },
        closed,
      ),
      response: { 200: Divisions, ...problemResponses },
    },
    handler: async ({ query }) => ({
      divisions:
        query.q === undefined
          ? registry.listDivisions(query.parent).map(lineOf)
          : registry.searchDivisions(query.q).map((found) => ({ ...lineOf(found), path: found.path })),
    }),
  })

  app.route({
    method: 'GET',
    url: '/api/v1/sites',
    config: { action: 'registry.read' },
    schema: {
      tags,
      summary: '服务中心和服务站 Sites in a division, at a level, that take an item',
      querystring: Type.Object(
        {
          division: Type.Optional(Code),
          level: Type.Optional(Level),
          item: Type.Optional(Type.String({ maxLength: 100 })),
        },
        closed,
      ),
      response: { 200: Sites, ...problemResponses },
    },
    handler: async ({ query: { division, level, item } }) => {
      const taking = item === undefined ? undefined : await itemLevels?.(item)
      const levels = level === undefined ? taking : [level].filter((each) => taking?.includes(each) ?? true)
      return {
        sites: registry.listSites({ divisionCode: division, levels }).map((site) => ({
          id: site.id,
          kind: site.siteKind,
          name: site.name,
          division: site.divisionCode,
          level: site.level,
          address: site.address,
          hours: site.hours,
          phone: site.phone,
          windows: site.windows,
          coordinates: site.coordinates ? [...site.coordinates] : null,
        })),
      }
    },
  })
}
