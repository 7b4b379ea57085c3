import { expect, test } from 'vitest'
import { settings } from '../../server/platform/config/index.ts'
import { read } from './repo-files.ts'

const rows = settings.map(({ name, fallback, should, what }) => `| \`${name}\` | ${fallback} | ${should} | ${what} |`)

/** Rows of the one table whose first cells are names of environment variables. */
const tableOf = (text: string) => text.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line))

test.each(['README.md', 'README.zh-CN.md'])('the settings in %s are the settings that are read', (page) => {
  expect(tableOf(read(page))).toEqual(rows)
})

test('a row left out or reworded is a difference', () => {
  expect(tableOf(['a', ...rows.slice(1)].join('\n'))).not.toEqual(rows)
  expect(tableOf(rows.join('\n').replace('8080', '80'))).not.toEqual(rows)
})
