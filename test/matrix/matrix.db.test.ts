// Every route × every role, against the written table. Twice: by the policy alone, which also covers routes that read session and
// case in one statement, and by real requests with real sessions.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gate, type Role, roles } from '../../server/identity/index.ts'
import { type Actor, anonymous } from '../../server/platform/http/index.ts'
import { openCity, type TestCity } from '../harness/open-city.ts'
import { everybody, type Line, matrix, nobodysId } from './matrix.ts'

let city: TestCity
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.stop())

const values: Record<string, string> = { name: 'item', verifyCode: 'A'.repeat(20), id: 'no-such-item', taskId: 'none' }
const addressOf = ({ route, query }: Line): string => {
  const url = route.slice(route.indexOf(' ') + 1).replace(/:(\w+)/g, (_, name: string) => values[name] ?? nobodysId)
  return query ? `${url}?${query}` : url
}

async function statusFor(line: Line, role: Role): Promise<number> {
  const cookie = await city.signIn(role)
  const answer = await city.app.inject({
    method: line.route.split(' ')[0] as 'GET',
    url: addressOf(line),
    headers: cookie ? { cookie } : {},
    ...(line.body && { payload: line.body }),
  })
  return answer.statusCode
}

const unit = 'education@440306000000'
function actorIn(role: Role): Actor {
  if (role === 'anonymous') return anonymous
  if (role === 'person' || role === 'enterprise')
    return { kind: role, accountId: nobodysId, subjectId: nobodysId, name: role }
  return { kind: 'staff', accountId: nobodysId, staffId: nobodysId, name: role, posts: [{ unit, post: role }] }
}

test('every route names its action', () =>
  expect(city.routes.filter(({ action }) => !action).map(({ method, url }) => `${method} ${url}`)).toEqual([]))

test('the table has a line for every route, and a route for every line', () => {
  const registered = city.routes.map(({ method, url }) => `${method} ${url}`)
  expect([...new Set(registered)].sort()).toEqual(matrix.map(({ route }) => route).sort())
})

test('the table knows every role', () => expect([...everybody].sort()).toEqual([...roles].sort()))

describe.each(matrix.map((line) => [line.route, line] as const))('%s', (route, line) => {
  test('the policy opens it to the roles of the table and to no other', () => {
    const action = city.routes.find(({ method, url }) => `${method} ${url}` === route)?.action ?? ''
    expect(roles.filter((role) => gate(actorIn(role), action))).toEqual(roles.filter((role) => line.may.includes(role)))
  })

  test('a request is refused to everybody else, and never fails', async () => {
    for (const role of roles) {
      const status = await statusFor(line, role)
      const refused = [401, 403].includes(status)
      // Where session and case are one read, a case that is not there answers before the role is judged.
      if (!line.may.includes(role)) expect([401, 403, 404], `${role} ${status}`).toContain(status)
      else expect(refused || status >= 500, `${role} ${status}`).toBe(false)
    }
  })
})
