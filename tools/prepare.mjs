// What must be there before our own TypeScript can run: packages from the lock file and Node 26. Plain JavaScript for Node 20 and newer,
// because this is what a fresh machine starts with.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.yichuang-lock')
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const say = (text) => console.log(`▸ ${text}`)

/** Ends with a plain message instead of a stack trace. */
export function giveUp(text) {
  console.error(`✖ ${text}`)
  process.exit(1)
}

/** Installs when the lock file is newer than what is installed, and makes sure that Node 26 is there. */
export function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    giveUp(`Node ${process.versions.node} is too old: install Node 20 or newer. 请安装 Node 20 或更新版本。`)
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (
    !existsSync(stamp) ||
    readFileSync(stamp, 'utf8') !== lock ||
    !existsSync(join(root, 'node_modules', 'fastify'))
  ) {
    say('安装依赖 installing packages from the lock file (once, 1–2 minutes) …')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (done.status !== 0) giveUp('npm ci failed; see above. 依赖安装失败,请检查网络后重试。')
    writeFileSync(stamp, lock)
  }
  if (!runs(node)) {
    // Install scripts may be switched off: then the package `node` has not fetched its binary yet.
    say('安装运行环境 installing the runtime Node 26 …')
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: join(root, 'node_modules', 'node'),
      stdio: 'inherit',
    })
    if (!runs(node)) giveUp('Node 26 could not be installed from the npm package `node`. Run: npm rebuild node')
  }
}

function runs(file) {
  return existsSync(file) && /^v2[6-9]\./.test(spawnSync(file, ['-v'], { encoding: 'utf8' }).stdout ?? '')
}

/** The environment for our own programs: Node 26 and the installed tools come first. */
export const environment = () => ({
  ...process.env,
  PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
})
