// Every page of the portal, the desk, the calling screen and the terminal's first screen is opened, and axe finds nothing on any. The
// pages are those that the faces' own route tables name: one that is added there and not visited here fails.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, type Town } from './open-town.ts'
import { ordinaryDay } from './ordinary-day.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { applyForSchool } from './school-application.ts'

const centre = 'centre@440306018000'
let town: Town
/** Where each face's pages were opened: paths without query. */
const visited: Record<'portal' | 'desk', string[]> = { portal: [], desk: [] }
let caseNumber: string

beforeAll(async () => {
  town = await openTown({ clock: `${ordinaryDay()}T10:00+08:00` })
})
afterAll(() => town?.close())

async function walk(page: Page, face: keyof typeof visited, addresses: readonly string[]): Promise<void> {
  const found: unknown[] = []
  for (const address of addresses) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    visited[face].push(new URL(address, 'http://town').pathname)
    const here = await barriers(page)
    if (here.length > 0) found.push([address, here])
  }
  expect.soft(found).toEqual([])
}
const source = (file: string) => readFileSync(file, 'utf8')
/** The patterns of a file's wouter routes, as expressions over whole paths. */
const routesIn = (file: string, base = ''): RegExp[] =>
  [...source(file).matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => {
    const inner = path.replace(/\/\*\?$/, '(/.*)?').replace(/:[A-Za-z]+/g, '[^/]+')
    return new RegExp(`^${base}${inner}$`)
  })
/** Pages of things that have to be made first: the journeys that make them look for barriers there. */
const elsewhere = {
  '/my/together/1': 'life-event.test.ts',
  '/desk/administration/items/1/revisions/1': 'item-file.test.ts',
  '/desk/administration/items/new': 'author-item.test.ts',
  '/desk/pass/tests/1': 'pass.test.ts',
}
const first = async (sql: string): Promise<string> => {
  const [row] = await town.city.db.query<{ id: string }>(sql)
  if (!row) throw new Error(`Nothing for: ${sql}`)
  return row.id
}

it('for residents, before and after they sign in', async () => {
  const phone = await town.phone()
  await phone.goto('/sign-in?back=/apply/school-admission')
  await signInByPhone(phone, '13900000001')
  caseNumber = (await applyForSchool(phone, '陈一诺')).caseNumber
  const caseId = await first(`select case_id id from "case" where case_no = '${caseNumber}'`)
  await phone.goto('/apply-together/open-restaurant?licence=no&size=micro&sign=yes&place=no')
  await phone.waitForURL(/draft=/)
  const site = encodeURIComponent(centre)
  const { actor } = await town.city.person('演示居民', makeCitizenId(demoDivision, '1988-05-05', 901), '13900000911')
  const { code } = await town.city.hall.draw(actor, { siteId: centre, group: 'general' })
  await walk(phone, 'portal', [
    '/',
    '/search?q=老人钱',
    '/items/school-admission',
    '/items/old-age-allowance',
    '/embed/items/school-admission',
    '/embed/guides/school-admission',
    '/offline',
    '/bundles/open-restaurant',
    '/progress',
    '/verify',
    '/verify/0000',
    '/sites',
    `/sites/${site}`,
    `/tickets/${code}`,
    '/powers',
    '/powers/school-admission',
    '/my',
    '/my/licences',
    '/my/messages',
    '/my/mandates',
    '/my/appointments',
    `/my/cases/${caseId}`,
    `/book/${site}`,
    '/apply/school-admission',
    '/apply-together/open-restaurant',
  ])
  const stranger = await town.phone()
  await walk(stranger, 'portal', ['/sign-in', '/no-such-page'])
})

it('for staff, whatever their post', async () => {
  const caseId = await first(`select case_id id from "case" where case_no = '${caseNumber}'`)
  const clerk = await town.screen()
  await signInAtDesk(clerk, '李思敏')
  await walk(clerk, 'desk', [
    '/desk/inbox',
    `/desk/cases/${caseId}`,
    '/desk/reception',
    '/desk/hall',
    '/desk/hall/appointments',
    '/desk/hall/estimates',
    '/desk/hall/roster',
    '/desk/pass',
    '/desk/slips',
    '/desk/uncollected',
    '/desk/no-such-page',
  ])
  const head = await town.screen()
  await signInAtDesk(head, '姚建民')
  await walk(head, 'desk', ['/desk/colleagues', '/desk/hall/roster'])
  const agent = await town.screen()
  await signInAtDesk(agent, '容海岚')
  await walk(agent, 'desk', ['/desk/reception', '/desk/agent-cases'])
  const administrator = await town.screen()
  await signInAtDesk(administrator, '徐翠萍')
  await walk(administrator, 'desk', [
    '/desk/supervision',
    '/desk/supervision/cases?colour=red',
    '/desk/supervision/departures',
    '/desk/statistics',
    '/desk/administration/powers',
    '/desk/administration/consistency',
    '/desk/administration/consistency/community-activity-filing',
    '/desk/administration/onboarding',
    '/desk/administration/onboarding/lines',
    '/desk/administration/devices',
    '/desk/administration/passes',
    '/desk/administration/agents',
    '/desk/administration/agents/agent-demo-bank%40440306000000',
    '/desk/administration/settlement',
    '/desk/administration/integrators',
    '/desk/administration/items',
    '/desk/administration/items/school-admission',
    '/desk/administration/items/school-admission/migration',
  ])
})

it('for whoever waits in a hall', async () => {
  const board = await town.screen()
  await board.goto('/board/centre@440306018000')
  await board.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await barriers(board)).toEqual([])
  const terminal = await town.terminal()
  await terminal.goto('/kiosk')
  await terminal.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await barriers(terminal)).toEqual([])
})

it('leaves out no page that a face has', () => {
  const portal = [
    ...[...source('web/portal/pages/table.ts').matchAll(/path: \/(.+)\/, load/g)].map(
      ([, text]) => new RegExp(String(text)),
    ),
    ...routesIn('web/portal/app/app.tsx'),
  ]
  const desk = [
    'web/desk/shell/pages.tsx',
    'web/desk/hall/hall.tsx',
    'web/desk/items/items.tsx',
    'web/desk/agents/agents.tsx',
    'web/desk/agent-work/agent-work.tsx',
  ].flatMap((file) => routesIn(file, '/desk'))
  expect(portal.length).toBeGreaterThan(15)
  expect(desk.length).toBeGreaterThan(15)
  for (const [page, journey] of Object.entries(elsewhere)) {
    expect(source(`test/journeys/${journey}`)).toContain('barriers(')
    visited[page.startsWith('/desk') ? 'desk' : 'portal'].push(page)
  }
  const missed = (routes: RegExp[], face: keyof typeof visited) =>
    routes.filter((route) => !visited[face].some((path) => route.test(path)))
  expect(missed(portal, 'portal')).toEqual([])
  // A desk route that only leads on has no page of its own.
  expect(missed(desk, 'desk')).toEqual([/^\/desk\/$/, /^\/desk\/administration$/])
})
