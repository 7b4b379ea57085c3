import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'

type Started = { child: ChildProcess; said(): string; exit: Promise<number | null> }
const clean: (() => void)[] = []

afterEach(() => {
  for (const undo of clean.splice(0).reverse()) undo()
})

function newVar(): string {
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-serve-'))
  chmodSync(dir, 0o755)
  clean.push(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

function serve(env: Record<string, string>): Started {
  let said = ''
  const child = spawn(process.execPath, ['server/serve.ts'], {
    env: { PATH: process.env.PATH, YICHUANG_DEMO: 'off', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  clean.push(() => child.kill('SIGKILL'))
  return { child, said: () => said, exit }
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !holds(); waited += 25) {
    if (waited > 30_000) throw new Error(`not in time: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

function takePort(): Promise<{ port: number; server: Server }> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as { port: number }).port, server }))
  })
}

async function freePort(): Promise<string> {
  const { port, server } = await takePort()
  await new Promise((resolve) => server.close(resolve))
  return String(port)
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

it('starts its own database, answers, stops in order on Ctrl-C and leaves nothing running', async () => {
  const dir = newVar()
  const port = await freePort()
  const started = serve({ YICHUANG_VAR: dir, PORT: port })
  await until(() => started.said().includes('is open'), started.said())
  expect((await fetch(`http://127.0.0.1:${port}/api/v1/domains`)).status).toBe(200)
  const database = Number(readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  expect(isAlive(database)).toBe(true)
  started.child.kill('SIGINT')
  expect(await started.exit).toBe(0)
  expect(isAlive(database)).toBe(false)
  expect(existsSync(join(dir, 'server.pid'))).toBe(false)
})

it('takes over the database that a killed server left running, and a lock that nobody holds', async () => {
  const dir = newVar()
  const first = serve({ YICHUANG_VAR: dir, PORT: await freePort() })
  await until(() => first.said().includes('is open'), first.said())
  const before = readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]
  first.child.kill('SIGKILL')
  await first.exit
  expect(existsSync(join(dir, 'server.pid'))).toBe(true)
  const second = serve({ YICHUANG_VAR: dir, PORT: await freePort() })
  await until(() => second.said().includes('is open'), second.said())
  expect(readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]).toBe(before)
  second.child.kill('SIGTERM')
  expect(await second.exit).toBe(0)
  expect(isAlive(Number(before))).toBe(false)
})

it('says in words that another server uses the folder, and that the port is taken', async () => {
  const dir = newVar()
  const running = serve({ YICHUANG_VAR: dir, PORT: await freePort() })
  await until(() => running.said().includes('is open'), running.said())
  const second = serve({ YICHUANG_VAR: dir, PORT: await freePort() })
  expect(await second.exit).toBe(1)
  expect(second.said()).toMatch(/already running as process \d+/)
  running.child.kill('SIGTERM')
  await running.exit

  const { port, server } = await takePort()
  const third = serve({ YICHUANG_VAR: dir, PORT: String(port) })
  expect(await third.exit).toBe(1)
  expect(third.said()).toMatch(/port is in use.*PORT/s)
  server.close()
})

it('names every setting that is wrong and what it should be', async () => {
  const started = serve({ YICHUANG_VAR: newVar(), PORT: '99999', DATABASE_URL: 'mysql://x', YICHUANG_DEMO: 'maybe' })
  expect(await started.exit).toBe(1)
  for (const name of ['PORT', 'DATABASE_URL', 'YICHUANG_DEMO'])
    expect(started.said()).toContain(`${name} 应为 should be`)
})

it('refuses a damaged secret instead of losing what it encrypts', async () => {
  const dir = newVar()
  writeFileSync(join(dir, 'secret'), 'not a secret')
  const started = serve({ YICHUANG_VAR: dir, PORT: await freePort() })
  expect(await started.exit).toBe(1)
  expect(started.said()).toContain('Restore it from a backup')
})
