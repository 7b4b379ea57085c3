// Every route × every role, over the whole application. Ids in the addresses are nobody's: whether a role may is told apart
// from whether the thing is his, which the rooms test with real cases.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gate, roles } from '../../server/identity/index.ts'
import type { Actor } from '../../server/platform/http/index.ts'
import { openCity, type TestCity } from '../harness/open-city.ts'
import { bodies, matrix, queries } from './matrix.ts'

let city: TestCity
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.stop())

const nobodys = '00000000-0000-7000-8000-000000000000'
const keyOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`

/** Where a schema takes whole numbers without an end. */
function unbounded(schema: unknown, place = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, maximum } = schema as { type?: unknown; maximum?: number }
  if (type === 'integer' && !(maximum !== undefined && maximum < 2 ** 31)) return [place]
  return Object.entries(schema).flatMap(([name, part]) => unbounded(part, `${place}/${name}`))
}

async function call(key: string, role: string) {
  const [method, url = ''] = key.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string]
  const cookie = await city.signIn(role)
  const answer = await city.app.inject({
    method,
    url: url.replaceAll(/:\w+/g, nobodys) + (queries[key] ?? ''),
    headers: cookie.startsWith('Bearer ') ? { authorization: cookie } : cookie ? { cookie } : {},
    ...(method === 'POST' || method === 'PUT' ? { payload: bodies[key] ?? {} } : {}),
  })
  return answer.statusCode
}

describe('every route × every role', () => {
  it('has a row for each route, and no row without one', () => {
    expect(city.routes.map(keyOf).sort()).toEqual(Object.keys(matrix).sort())
  })
  it('takes no whole number that the database cannot hold', async () => {
    const { paths } = (await city.app.inject({ url: '/api/v1/openapi.json' })).json()
    const asked = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods as object).flatMap(([method, { parameters, requestBody }]) =>
        unbounded({ parameters, requestBody }).map((place) => `${method} ${path} ${place}`),
      ),
    )
    expect(asked).toEqual([])
  })
  it('has an action on each route', () => {
    expect(city.routes.filter(({ action }) => !action)).toEqual([])
  })
  it('has the same roles as the policy', () => {
    const actorIn = (role: string): Actor =>
      role === 'anonymous'
        ? { kind: role }
        : role === 'person' || role === 'enterprise'
          ? { kind: role, accountId: 'a', subjectId: 's', name: 'n' }
          : role === 'delegate'
            ? {
                ...{ kind: 'person', accountId: 'a', subjectId: 's', name: 'n' },
                mandate: { id: 'm', subjectId: 't', name: 'n', items: [] },
              }
            : role === 'client'
              ? { kind: role, clientId: 'c', name: 'n', scopes: [], items: [], organs: [] }
              : { kind: 'staff', accountId: 'a', staffId: 'f', name: 'n', posts: [{ unit: 'u@0', post: role }] }
    for (const route of city.routes)
      expect([keyOf(route), roles.filter((role) => gate(actorIn(role), route.action ?? ''))]).toEqual([
        keyOf(route),
        roles.filter((role) => matrix[keyOf(route)]?.includes(role)),
      ])
  })
  it.each(Object.keys(matrix))('%s answers whom the table names and nobody else', async (key) => {
    for (const role of roles) {
      const status = await call(key, role)
      if (matrix[key]?.includes(role)) {
        expect([401, 403], `${role} ${status}`).not.toContain(status)
        expect(status, role).toBeLessThan(500)
      } else expect([401, 403, 404], `${role} ${status}`).toContain(status)
    }
  })
})
