import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openDatabase } from '../../server/platform/database/index.ts'
import { openTestDatabase } from '../../test/harness/open-test-database.ts'
import { describeSchema } from './dump-schema.ts'

it('db/schema.sql is what the migrations make (npm run yichuang -- dump-schema)', async () => {
  const database = await openTestDatabase()
  const owner = openDatabase({ url: database.ownerUrl, poolSize: 1 })
  try {
    expect(await describeSchema(owner)).toBe(readFileSync('db/schema.sql', 'utf8'))
  } finally {
    await owner.close()
    await database.close()
  }
})
