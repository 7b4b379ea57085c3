import { expect, test } from 'vitest'
import type { ItemContent } from '../item.ts'
import { settleRuleNames } from './settle-rule-names.ts'

const item = (files: Record<string, string>) => ({
  content: {
    id: 'tree',
    rules: Object.fromEntries(Object.keys(files).map((file, n) => [`r${n}`, { file, decision: 'd', inputs: {} }])),
  } as unknown as ItemContent,
  rules: files,
})
const others = (texts: Record<string, string[]>) => async (file: string) => texts[file] ?? []
const filesOf = ({ content }: { content: ItemContent }) => Object.values(content.rules ?? {}).map(({ file }) => file)

test('a shared rule keeps its name while it says the same, and one that nobody else names does anyhow', async () => {
  const settled = await settleRuleNames(item({ shared: 'A', mine: 'B' }), others({ shared: ['A', 'A'] }))
  expect(settled.renamed).toEqual({})
  expect(filesOf(settled)).toEqual(['shared', 'mine'])
})
test('a shared rule that was changed becomes this item’s own, in the item and among its files', async () => {
  const settled = await settleRuleNames(item({ shared: 'A2' }), others({ shared: ['A'] }))
  expect(settled.renamed).toEqual({ shared: 'tree-shared' })
  expect([filesOf(settled), settled.rules]).toEqual([['tree-shared'], { 'tree-shared': 'A2' }])
})
test('it does not take a name that another item has, and goes back when it says the same again', async () => {
  const taken = others({ shared: ['A'], 'tree-shared': ['X'] })
  expect((await settleRuleNames(item({ shared: 'A2' }), taken)).renamed).toEqual({ shared: 'tree-shared-2' })
  const back = await settleRuleNames(item({ 'tree-shared': 'A' }), others({ shared: ['A'] }))
  expect([back.renamed, filesOf(back)]).toEqual([{ 'tree-shared': 'shared' }, ['shared']])
})
test('several rules of one file go together', async () => {
  const two = item({ shared: 'A2' })
  const content = {
    ...two.content,
    rules: { ...two.content.rules, more: { file: 'shared', decision: 'e', inputs: {} } },
  }
  expect(filesOf(await settleRuleNames({ ...two, content }, others({ shared: ['A'] })))).toEqual([
    ...['tree-shared', 'tree-shared'],
  ])
})
