// npm run yichuang -- <verb>: what an operator or an author does from the command line.

import { checkCatalogue } from './check.ts'
import { dumpSchema } from './dump-schema.ts'
import { rebuildStatistics, recountLimits, replay, verifyLedger } from './operate.ts'

type Verb = { use: string; run(args: string[]): Promise<number> }

const verbs: Record<string, Verb> = {
  check: {
    use: 'check [folder]            检查目录内容 check a catalogue folder; every problem with file and line',
    run: ([dir = process.env.YICHUANG_CATALOGUE ?? 'catalogue']) => checkCatalogue(dir),
  },
  'verify-ledger': {
    use: 'verify-ledger             核对全部办件记录 verify the hash chain of every case',
    run: verifyLedger,
  },
  'rebuild-statistics': {
    use: 'rebuild-statistics        由记录重算统计 make the statistics again from the log',
    run: rebuildStatistics,
  },
  'recount-limits': {
    use: 'recount-limits [--dry-run] 日历变更后重算期限 count open dates by a changed calendar',
    run: recountLimits,
  },
  replay: { use: 'replay <reader>           重做搁置的事件 do again what a reader set aside', run: replay },
  'dump-schema': {
    use: 'dump-schema               更新 db/schema.sql write the schema that the migrations make',
    run: dumpSchema,
  },
}

const [name = '', ...args] = process.argv.slice(2)
const verb = verbs[name]
if (!verb) {
  console.error(
    `用法 Usage: npm run yichuang -- <verb>\n${Object.values(verbs)
      .map(({ use }) => `  ${use}`)
      .join('\n')}`,
  )
  process.exit(name ? 1 : 0)
}
process.exit((await verb.run(args)) > 0 ? 1 : 0)
