// The real server in a process of its own, to be killed: starts it, waits until it answers, kills it without warning.

import { type ChildProcess, spawn } from 'node:child_process'

export type ServerProcess = {
  readonly url: string
  start(): Promise<void>
  kill(): Promise<void>
  stop(): Promise<void>
}

export function serverProcess(env: Record<string, string>, port: number): ServerProcess {
  let child: ChildProcess | undefined
  let said = ''
  const url = `http://127.0.0.1:${port}`
  const ended = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  return {
    url,
    async start() {
      said = ''
      child = spawn(process.execPath, ['server/serve.ts'], {
        env: { ...process.env, ...env, PORT: String(port) },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (text) => {
          said = (said + text).slice(-4000)
        })
      const until = performance.now() + 60_000
      while (performance.now() < until) {
        if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`)
        const answered = await fetch(`${url}/api/v1/domains`).then(
          (answer) => answer.ok,
          () => false,
        )
        if (answered) return
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`the server does not answer:\n${said}`)
    },
    kill: () => ended('SIGKILL'),
    stop: () => ended('SIGTERM'),
  }
}
