// What a schema cannot say about a bundle: that its items are there and can be asked together, whatever is answered. Told with the line.

import type { Item, ItemContent } from '../item.ts'
import type { PackProblem } from '../pack-problem.ts'
import type { Source } from '../source.ts'
import {
  allAnswers,
  type BundleContent,
  type BundleEntry,
  choicesOf,
  entriesFor,
  linkedMaterials,
  takenFrom,
} from './bundle.ts'
import { deriveBundle } from './derive.ts'

type Items = ReadonlyMap<string, Pick<Item, 'content' | 'form'>>
type Say = (keys: readonly (string | number)[], message: string) => void
const mostAnswers = 256

/** Checks a bundle that has passed its schema. */
export function checkBundle(
  source: Source,
  items: Items,
  lifeEvents: ReadonlySet<string> | undefined,
  problems: PackProblem[],
): void {
  const bundle = source.value as BundleContent
  const told = new Set<string>()
  const say: Say = (keys, message) => {
    const line = source.lineAt(keys)
    if (!told.has(`${line} ${message}`)) problems.push({ file: source.file, line, message })
    told.add(`${line} ${message}`)
  }
  const slug = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '')
  if (bundle.id !== slug) say(['id'], `id 应与文件名相同：${slug} / id must be the file name: ${slug}`)
  for (const [i, key] of bundle.lifeEvents.entries())
    if (lifeEvents && !lifeEvents.has(key))
      say(['lifeEvents', i], `life-events.yaml 中没有 ${key} / ${key} is not in life-events.yaml`)
  const missing = bundle.items.filter(({ item }) => !items.has(item))
  for (const { item } of missing)
    say(['items', at(bundle, item), 'item'], `没有事项 ${item}，或它有错 / there is no item ${item}, or it has faults`)
  for (const [i, entry] of bundle.items.entries()) checkEntry(bundle, entry, i, items, say)
  if (missing.length > 0 || isCircular(bundle.items)) return
  const answers = allAnswers(bundle.questions)
  if (answers.length > mostAnswers) {
    say(
      ['questions'],
      `问题太多：最多 ${mostAnswers} 种答法 / too many questions: at most ${mostAnswers} ways to answer`,
    )
    return
  }
  for (const each of answers) checkAnswers(bundle, each, items, say)
}

function checkEntry(bundle: BundleContent, entry: BundleEntry, i: number, items: Items, say: Say): void {
  const content = items.get(entry.item)?.content
  for (const [question, values] of Object.entries(entry.when ?? {})) {
    const asked = bundle.questions.find(({ id }) => id === question)
    if (!asked) say(['items', i, 'when', question], `没有问题 ${question} / there is no question ${question}`)
    for (const value of values)
      if (asked && !choicesOf(asked).some((choice) => choice.value === value))
        say(['items', i, 'when', question], `问题 ${question} 没有答案 ${value} / ${value} is no answer to ${question}`)
  }
  if (bundle.items.findIndex(({ item }) => item === entry.item) !== i)
    say(['items', i, 'item'], `事项 ${entry.item} 重复 / item ${entry.item} stands twice`)
  if (isCircular(bundle.items) && (entry.after ?? []).length > 0)
    say(['items', i, 'after'], `after 成环 / after goes in a circle`)
  if (!content) return
  if (!content.competence?.pointer)
    say(
      ['items', i, 'item'],
      `事项 ${entry.item} 没有 competence.pointer，不能联办 / without competence.pointer it cannot be bundled`,
    )
  if (!content.audience.includes(bundle.audience) && Object.keys(entry.from ?? {}).length === 0)
    say(
      ['items', i, 'item'],
      `事项 ${entry.item} 不由 ${bundle.audience} 申请 / ${entry.item} is not for ${bundle.audience}`,
    )
  checkResults(bundle, entry, i, content, items, say)
  for (const [joined, own] of Object.entries(entry.same ?? {}))
    if (!content.materials.some(({ id }) => id === own))
      say(['items', i, 'same', joined], `事项 ${entry.item} 没有材料 ${own} / ${entry.item} has no material ${own}`)
}

function checkResults(
  bundle: BundleContent,
  entry: BundleEntry,
  i: number,
  content: ItemContent,
  items: Items,
  say: Say,
): void {
  const results = new Map([...items].map(([id, item]) => [id, item.content.result]))
  const from = Object.entries(entry.from ?? {}).map(([pointer, taken]): [string, string] => [
    pointer,
    takenFrom(taken).item,
  ])
  for (const [j, item] of (entry.after ?? []).entries()) {
    const isUsed = [...linkedMaterials({ ...entry, after: [item] }, content, results)].length > 0
    if (!bundle.items.some((other) => other.item === item))
      say(['items', i, 'after', j], `本套餐没有 ${item} / ${item} is not in this bundle`)
    else if (!isUsed && !from.some(([, source]) => source === item))
      say(
        ['items', i, 'after', j],
        `${entry.item} 用不到 ${item} 的结果 / ${entry.item} does not use the result of ${item}`,
      )
  }
  for (const [pointer, item] of from)
    if (!(entry.after ?? []).includes(item))
      say(['items', i, 'from', pointer], `from 用到的 ${item} 要写在 after 里 / ${item} must stand in after`)
}

function checkAnswers(
  bundle: BundleContent,
  answers: Record<string, string> | Readonly<Record<string, string>>,
  items: Items,
  say: Say,
): void {
  const found = deriveBundle(bundle, answers, items)
  if (found.ok) {
    if (found.derived.items.length === 0 && entriesFor(bundle, answers).length === 0)
      say(['items'], `有的答法一个事项也没有：${JSON.stringify(answers)} / no item applies to some answers`)
    return
  }
  for (const fault of found.faults)
    if ('key' in fault) {
      const where = fault.key === bundle.id ? ['id'] : ['items', at(bundle, fault.key)]
      say(where, `表单 ${fault.key} ${fault.pointer}：${fault.message} / these forms cannot be asked as one`)
    } else say(['items', at(bundle, fault.item)], `材料 ${fault.material}：${fault.message}`)
}

const at = (bundle: BundleContent, item: string): number => bundle.items.findIndex((entry) => entry.item === item)

function isCircular(items: readonly BundleEntry[]): boolean {
  const done = new Set<string>()
  let left = items.map(({ item, after = [] }) => ({ item, after }))
  for (;;) {
    const free = left.filter(({ after }) =>
      after.every((item) => done.has(item) || !items.some((one) => one.item === item)),
    )
    if (free.length === 0) return left.length > 0
    for (const { item } of free) done.add(item)
    left = left.filter(({ item }) => !done.has(item))
  }
}
