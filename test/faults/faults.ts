// Kills the real server at random moments while people work, again and again; then lets everything finish and looks whether
// anything was lost, done twice or broken.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillDemoForm } from '../../server/demo-form.ts'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { openCity } from '../../server/main.ts'
import { createVault } from '../../server/platform/crypto/index.ts'
import { openDatabase, prepareDatabase, startEmbeddedDatabase } from '../../server/platform/database/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import { runLifecycle } from './lifecycle.ts'
import { serverProcess } from './server-process.ts'
import { findViolations } from './verify.ts'

export type FaultReport = { kills: number; cases: number; seconds: number; violations: string[] }
const itemId = 'school-admission'
const community = '440306018001'

/** `kills` SIGKILLs with `workers` people at work. */
export async function runFaults(options: {
  kills: number
  workers: number
  say(text: string): void
}): Promise<FaultReport> {
  const begun = performance.now()
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-faults-'))
  chmodSync(dir, 0o755)
  const database = await startEmbeddedDatabase({ dir })
  const secret = '5a'.repeat(32)
  try {
    const owner = openDatabase({ url: database.url('postgres'), poolSize: 1 })
    await owner.query('create database faults')
    await owner.close()
    const env = {
      DATABASE_URL: database.url('faults'),
      YICHUANG_VAR: join(dir, 'var'),
      YICHUANG_SECRET: secret,
      YICHUANG_DEMO: 'off',
      LOG_LEVEL: 'silent',
    }
    const { people, form } = await openPeople(database.url('faults'), Buffer.from(secret, 'hex'), join(dir, 'var'))
    const server = serverProcess(env, await freePort())
    await server.start()

    const acknowledged = new Set<string>()
    let open = true
    let done = 0
    const workers = Array.from({ length: options.workers }, async () => {
      while (open) {
        await runLifecycle(server.url, people, itemId, form, (caseId) => acknowledged.add(caseId))
        done++
      }
    })
    let kills = 0
    const killing = async () => {
      while (kills < options.kills) {
        await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 1800))
        await server.kill()
        kills++
        if (kills % 10 === 0 || options.kills <= 10)
          options.say(`${kills} of ${options.kills} kills, ${done} cases concluded`)
        await server.start()
      }
      open = false
    }
    await Promise.all([killing(), ...workers])
    await settle(server.url, database.url('faults'))
    await server.stop()
    const db = openDatabase({ url: database.url('faults'), poolSize: 2 })
    const violations = await findViolations(db, acknowledged)
    await db.close()
    return { kills, cases: acknowledged.size, seconds: (performance.now() - begun) / 1000, violations }
  } finally {
    await database.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Prepares the database and signs in an applicant, and one staff member who holds every post that the item needs. */
async function openPeople(ownerUrl: string, secret: Buffer, varDir: string) {
  const password = createVault(secret).mac('database', 'application role').toString('base64url')
  await prepareDatabase({ ownerUrl, password, migrationsDir: 'db/migrations', grantsFile: 'db/grants.sql' })
  const city = await openCity({
    databaseUrl: ownerUrl,
    varDir,
    catalogueDir: 'catalogue',
    secret,
    publicUrl: 'http://localhost',
    demo: false,
    logLevel: 'silent',
  })
  try {
    const { subjectId } = await city.registry.registerSubject({
      kind: 'person',
      name: '演示姓名',
      citizenId: makeCitizenId(demoDivision, '1988-06-15', 955),
      phone: '13900000955',
    })
    const item = await city.catalogue.getItem(itemId)
    const form = fillDemoForm(item.form, {}, { division: community, today: city.clock.today().toString() })
    const site = city.registry.findSite(community, item.content.levels.accept)
    const posts = [...item.flow.nodes.values()].flatMap(({ task, props }) => {
      if (task !== 'user') return []
      const level = props.level === undefined || props.level === 'decide' ? item.content.levels.decide : props.level
      const unit =
        props.unit === 'site'
          ? site.id
          : city.registry.findOrgan(
              props.unit === 'competent' ? item.content.function : (props.unit ?? ''),
              level as 'district',
              community,
            ).id
      return [{ unit, post: props.post ?? '' }]
    })
    const session = async (actor: Parameters<typeof city.identity.createSession>[0]) =>
      `yc_session=${(await city.identity.createSession(actor)).token}`
    const applicant = await session({ kind: 'person', accountId: newId(), subjectId, name: '演示姓名' })
    const staff = await session({ kind: 'staff', accountId: newId(), staffId: newId(), name: '演示人员', posts })
    return { people: { applicant, staff }, form }
  } finally {
    await city.close()
  }
}

/** Waits until documents and notices have caught up with the log. */
async function settle(url: string, databaseUrl: string): Promise<void> {
  const db = openDatabase({ url: databaseUrl, poolSize: 1 })
  try {
    let left = Number.POSITIVE_INFINITY
    for (let stalled = 0; stalled < 300; stalled++) {
      await fetch(`${url}/api/v1/domains`)
      const [behind] = await db.query<{ n: number }>(
        `select coalesce(sum((select count(*) from case_event e where (e.tx, e.case_id, e.seq) > (l.tx, l.case_id, l.seq))), 0)::int n from log_cursor l`,
      )
      if (behind?.n === 0) return
      if ((behind?.n ?? 0) < left) stalled = 0
      left = behind?.n ?? left
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('the readers of the log do not catch up')
  } finally {
    await db.close()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
