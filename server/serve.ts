// Serving a city as a program: settings, database, the city, its faces; says where to go; stops in order on a signal.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { seedDemoCity } from './demo-city.ts'
import { faceRoutes } from './face-routes.ts'
import { openCity } from './main.ts'
import { type Config, readConfig } from './platform/config/index.ts'
import { createVault } from './platform/crypto/index.ts'
import { appUrl, prepareDatabase, startEmbeddedDatabase } from './platform/database/index.ts'
import { withSoundCatalogue } from './sound-catalogue.ts'

const say = (text: string) => console.log(`▸ ${text}`)

/** Runs until a signal stops it; exits with 1 and a plain message when it cannot start. */
async function serve(): Promise<void> {
  const ends: (() => Promise<void> | void)[] = []
  const stop = async (code: number) => {
    for (const end of ends.splice(0).reverse())
      await Promise.resolve(end()).catch((error: unknown) => console.error(error))
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0))
  try {
    const config = readConfig(process.env)
    ends.push(lock(config))
    const databaseUrl = await prepare(config, ends)
    const { catalogueDir: dir, varDir } = config
    const city = await withSoundCatalogue({ dir, varDir, say }, async (catalogueDir) => {
      if (config.demo) await seedDemoCity({ ...config, catalogueDir, databaseUrl }, say)
      say('打开城市 opening the city')
      return openCity({ ...config, catalogueDir, databaseUrl })
    })
    ends.push(() => city.close())
    const hasFaces = await faceRoutes(city.app, {
      dist: resolve('dist'),
      demo: config.demo,
      publicUrl: config.publicUrl,
    })
    city.start()
    await city.app.listen({ host: config.host, port: config.port })
    announce(config, hasFaces)
  } catch (error) {
    console.error(`✖ ${explain(error)}`)
    await stop(1)
  }
}

/** One server per data folder: the lock holds its pid; a stale one is taken over. */
function lock({ varDir }: Config): () => void {
  const file = join(varDir, 'server.pid')
  mkdirSync(varDir, { recursive: true })
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid !== process.pid && isAlive(pid))
      throw new Error(
        `已在运行 already running as process ${pid} with ${varDir}. 请先停止它，或用 YICHUANG_VAR 指定另一目录 Stop it first, or set YICHUANG_VAR to another folder.`,
      )
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('serve.ts') : true
  } catch {
    return false
  }
}

/** A migrated database and the URL of the application's role on it. */
async function prepare(config: Config, ends: (() => Promise<void> | void)[]): Promise<string> {
  const common = { migrationsDir: 'db/migrations', grantsFile: 'db/grants.sql', onStep: say }
  const password = createVault(config.secret).mac('database', 'application role').toString('base64url')
  if (config.databaseUrl) {
    await prepareDatabase({
      ...common,
      ownerUrl: config.databaseUrl,
      password: config.databaseAppUrl ? undefined : password,
    })
    return config.databaseAppUrl ?? appUrl(config.databaseUrl, password)
  }
  say('启动数据库 starting PostgreSQL')
  const embedded = await startEmbeddedDatabase({ dir: config.varDir, onStep: say })
  ends.push(() => embedded.stop())
  await prepareDatabase({ ...common, ownerUrl: embedded.url('postgres'), password })
  return appUrl(embedded.url('postgres'), password)
}

function announce({ publicUrl, demo }: Config, hasFaces: boolean): void {
  if (!hasFaces) say('网页尚未构建，只有接口 The web faces are not built (node web/build.mjs); only the API is served.')
  console.log(`
  一窗 Yichuang is open.
    居民和企业 portal   ${publicUrl}/
    工作人员 desk       ${publicUrl}/desk/
    接口 API            ${publicUrl}/api/v1/openapi.json`)
  if (demo)
    console.log(`
  演示城市 This is a demonstration city; every person, licence and case in it is invented.
    登录页列出全部演示账号 The sign-in pages list every demo account: pick one, it fills itself in.
    验证码 Codes appear beside the form instead of being sent by SMS.`)
  console.log('\n  Ctrl-C 停止 stops it.')
}

/** What went wrong, and what to do, without a stack for what is the operator's to mend. */
function explain(error: unknown): string {
  const { code, message, stack } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return `端口被占用 The port is in use. 用 PORT=8090 npm start 换一个端口 Set PORT to another, or stop what uses it.`
  if (code === 'ECONNREFUSED' || code === '28P01' || code === '3D000')
    return `连不上数据库 Cannot reach the database: ${message}. 请检查 DATABASE_URL Check DATABASE_URL.`
  return process.env.LOG_LEVEL === 'debug' ? (stack ?? message) : message
}

await serve()
