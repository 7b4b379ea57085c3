// npm test: checks, unit, database and browser tests, then one plain line of what passed and failed.

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.mjs'
import { environment, node, root } from './prepare.mjs'

const env = environment()
const checked = await check()
const built = spawnSync(node, ['web/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit', env }).status === 0
const dir = mkdtempSync(join(tmpdir(), 'yichuang-report-'))
const report = join(dir, 'report.json')
const args = [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]
const status = await new Promise((resolve) =>
  spawn(node, args, { cwd: root, stdio: 'inherit', env }).on('exit', resolve),
)
const counted = (() => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 }
  }
})()
rmSync(dir, { recursive: true, force: true })
const skipped = (counted.numPendingTests ?? 0) + (counted.numTodoTests ?? 0)
const broken = status !== 0 && counted.numFailedTests === 0 ? 1 : 0
const failed = counted.numFailedTests + checked.failed + (built ? 0 : 1) + broken + skipped
if (skipped) console.log(`✖ ${skipped} skipped: a skipped test is a failed one`)
console.log(`${counted.numPassedTests + checked.passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
