// npm start: packages when needed, the web faces when stale, then the server. Ctrl-C stops all of it.
// npm run dev: the same; the server restarts and the faces are built again when a file changes.

import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { environment, giveUp, node, prepare, root } from './prepare.mjs'

prepare()
const env = environment()
const dev = process.argv.includes('--dev')
const built = spawnSync(node, ['web/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit', env })
if (built.status !== 0) giveUp('The web faces could not be built; see above. 网页构建失败。')
// The server is a process group of its own, so that Ctrl-C reaches it once, through us, and it can stop the database in order.
const child = spawn(node, [...(dev ? ['--watch'] : []), 'server/serve.ts'], {
  cwd: root,
  stdio: 'inherit',
  env,
  detached: process.platform !== 'win32',
})
if (dev) {
  let building
  let due
  const build = () => {
    if (building) return
    building = spawn(node, ['web/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit', env })
    building.on('exit', () => {
      building = undefined
    })
  }
  for (const folder of ['web', 'server/engines'])
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(due)
      due = setTimeout(build, 300)
    })
}
let asked = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    asked++
    if (asked === 1) child.kill('SIGTERM')
    else if (asked > 2) child.kill('SIGKILL')
  })
child.on('exit', (code) => process.exit(asked ? 0 : (code ?? 1)))
