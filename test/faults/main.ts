// npm run faults [-- --kills 200 --workers 6]: kills the server with SIGKILL while people work, and counts what went wrong.

import { parseArgs } from 'node:util'
import { runFaults } from './faults.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, workers: { type: 'string', default: '6' } },
})
const report = await runFaults({
  kills: Number(values.kills),
  workers: Number(values.workers),
  say: (text) => console.error(`▸ ${text}`),
})
console.log(
  `${report.kills} kills, ${report.cases} cases, ${report.seconds.toFixed(0)} s, ${report.violations.length} violations`,
)
for (const violation of report.violations) console.log(`  ${violation}`)
process.exit(report.violations.length > 0 ? 1 : 0)
