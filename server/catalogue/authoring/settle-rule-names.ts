// A rule file may serve several items. What one item changes in it in the desk must not change it for the others when it is exported.

import type { Edition } from '../edition.ts'
import type { ItemContent } from '../item.ts'

export type RuleTexts = Readonly<Record<string, string>>
export type Settled = { content: ItemContent; rules: RuleTexts; renamed: Record<string, string> }

/**
 * The names under which an item's rules may be written as files: a file that other items use keeps its name while it says the same for all,
 * else this item gets one of its own, so that a rule changed for one item never overwrites that of another. `others` says what a file
 * says for each other item that names it. A rule that says again what the shared file says goes back to it.
 */
export async function settleRuleNames(
  { content, rules }: Pick<Edition, 'content' | 'rules'>,
  others: (file: string) => Promise<readonly string[]>,
): Promise<Settled> {
  const renamed: Record<string, string> = {}
  const taken = new Set(Object.keys(rules))
  for (const [file, text] of Object.entries(rules)) {
    const name = await nameFor(content.id, file, text, others, taken)
    if (name === file) continue
    renamed[file] = name
    taken.add(name)
  }
  if (Object.keys(renamed).length === 0) return { content, rules, renamed }
  const named = (file: string) => renamed[file] ?? file
  const refs = Object.entries(content.rules ?? {}).map(([key, ref]) => [key, { ...ref, file: named(ref.file) }])
  return {
    content: { ...content, rules: Object.fromEntries(refs) as NonNullable<ItemContent['rules']> },
    rules: Object.fromEntries(Object.entries(rules).map(([file, text]) => [named(file), text])),
    renamed,
  }
}

async function nameFor(
  id: string,
  file: string,
  text: string,
  others: (file: string) => Promise<readonly string[]>,
  taken: ReadonlySet<string>,
): Promise<string> {
  const isSame = (texts: readonly string[]) => texts.every((each) => each === text)
  const shared = file.startsWith(`${id}-`) ? file.slice(id.length + 1) : undefined
  if (shared && !taken.has(shared)) {
    const texts = await others(shared)
    if (texts.length > 0 && isSame(texts)) return shared
  }
  if (isSame(await others(file))) return file
  const own = file.startsWith(`${id}-`) ? file : `${id}-${file}`
  for (let n = 1; ; n++) {
    const name = n === 1 ? own : `${own}-${n}`
    if (name !== file && !taken.has(name) && isSame(await others(name))) return name
  }
}
