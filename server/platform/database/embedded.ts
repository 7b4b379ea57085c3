// A real PostgreSQL from the npm registry, for a city that has none of its own yet. Loopback only, password of its own.
// States: no cluster → initdb → stopped → running. A cluster left running by a killed server is taken over, not refused.
// PostgreSQL refuses to run as root: then it runs as `postgres` or `nobody`, from a place that user can enter.

import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { randomToken } from '../crypto/index.ts'
import { findBinaries, type Owner, ownerForRoot, reachableDir } from './embedded-binaries.ts'

export type EmbeddedDatabase = {
  /** Connection URL of the database `name` as its superuser. */
  url(name: string): string
  port: number
  /** Started by this process; false when it was found running. */
  own: boolean
  /** Fast shutdown; resolves when the process has ended. */
  stop(): Promise<void>
}

type Options = { dir: string; settings?: Record<string, string>; onStep?: (text: string) => void }

/** Starts (and creates, the first time) the cluster in `dir`. Throws with what to do when it cannot. */
export async function startEmbeddedDatabase({
  dir,
  settings = {},
  onStep = () => {},
}: Options): Promise<EmbeddedDatabase> {
  const owner = ownerForRoot()
  const home = reachableDir(dir, owner, onStep)
  const cluster = join(home, 'postgres')
  const binaries = await findBinaries(owner, onStep)
  const passwordFile = join(home, 'postgres-password')
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    onStep('创建数据库 creating the database cluster')
    rmSync(cluster, { recursive: true, force: true })
    mkdirSync(cluster, { recursive: true, mode: 0o700 })
    writeFileSync(passwordFile, randomToken(), { mode: 0o600 })
    give(owner, cluster, passwordFile)
    await run(
      binaries.initdb,
      [
        '-D',
        cluster,
        '-U',
        'yichuang',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C',
        '-N',
      ],
      owner,
    )
  }
  const password = readFileSync(passwordFile, 'utf8').trim()
  const urlOn = (port: number) => (name: string) => `postgres://yichuang:${password}@127.0.0.1:${port}/${name}`

  const left = runningIn(cluster)
  if (left) {
    onStep('接管仍在运行的数据库 taking over the database that is still running')
    return { url: urlOn(left.port), port: left.port, own: false, stop: () => stopPid(left.pid) }
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  const port = await freePort()
  const options = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '120',
    ...settings,
  }
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
    ...owner,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: '/',
  })
  await ready(child)
  return {
    url: urlOn(port),
    port,
    own: true,
    stop: () => (child.pid && child.exitCode === null ? stopPid(child.pid) : Promise.resolve()),
  }
}

function give(owner: Owner, ...paths: string[]): void {
  if (owner.uid !== undefined && owner.gid !== undefined)
    for (const path of paths) chownSync(path, owner.uid, owner.gid)
}

/** The live postmaster of a cluster, read from its pid file (line 1 pid, line 4 port). */
function runningIn(cluster: string): { pid: number; port: number } | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  return isAlive(pid) && isPostgres(pid) ? { pid, port: Number(lines[3]) } : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function isPostgres(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('postgres')
}

async function stopPid(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid) && waited < 30_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
      if (said.includes('database system is ready to accept connections')) {
        child.stderr?.removeAllListeners('data').resume()
        child.unref()
        ;(child.stderr as unknown as { unref?: () => void })?.unref?.()
        resolve()
      }
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`PostgreSQL did not start (exit ${code}):\n${said}`)))
  })
}

function run(command: string, args: string[], owner: Owner): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...owner, stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} failed (exit ${code}):\n${said}`)),
    )
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
