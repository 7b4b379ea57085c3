// npm run check: seconds. Format and lint, types, engines without I/O, dead code. The arrows between rooms are a unit test.

import { spawn } from 'node:child_process'
import { environment, prepare, root } from './prepare.mjs'

prepare()
const steps = [
  ['格式与规范 format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['类型 types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['引擎纯净 engines without I/O', 'tsc', ['-p', 'server/engines/tsconfig.json']],
  ['无用代码 dead code', 'knip', ['--no-progress']],
]

/** Runs all steps beside each other; the number that failed. */
export async function check() {
  const results = await Promise.all(
    steps.map(
      ([title, command, args]) =>
        new Promise((resolve) => {
          const child = spawn(command, args, { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
          let said = ''
          for (const stream of [child.stdout, child.stderr])
            stream.on('data', (text) => {
              said += text
            })
          child.on('exit', (code) => {
            console.log(`${code === 0 ? '✔' : '✖'} ${title}`)
            if (code !== 0) console.log(said)
            resolve(code === 0)
          })
        }),
    ),
  )
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length }
}

if (process.argv[1]?.endsWith('check.mjs')) {
  const { failed } = await check()
  process.exit(failed ? 1 : 0)
}
