// The item of a revision as its file, for those who write by hand: shown as an export would write it, read back with problems at their
// lines. A text that is no item (no YAML, members missing or of another kind) is not taken; one that is not sound yet is, like any work.

import type { Actor } from '../../platform/http/index.ts'
import type { ItemContent } from '../item.ts'
import type { PackProblem } from '../pack-problem.ts'
import { pointerTo, readSource } from '../source.ts'
import { checkMayEdit } from './author.ts'
import { filesOf } from './export-item.ts'
import { itemText } from './item-text.ts'
import { getRevision } from './revision.ts'
import type { Tools } from './tools.ts'

export type LineProblem = { line: number; zh: string; en: string }
export type ReadBack = { content?: ItemContent; problems: LineProblem[] }

/** Members of an item in the order of its schema. */
export function membersOf({ catalogue }: Tools): string[] {
  const schema = catalogue.loaded().schemas.texts.get('item') as { properties?: object } | undefined
  return Object.keys(schema?.properties ?? {})
}

const head = '正在修改，尚未发布。Being edited, not published.'

/** The item of a revision as text. Problem: not-found. */
export async function showItemFile(tools: Tools, revisionId: string): Promise<{ text: string }> {
  const { content } = await getRevision(tools, revisionId)
  return { text: itemText(content, membersOf(tools), head) }
}

/** Item, flow and rules of a revision as files. Problem: not-found. */
export async function exportRevision(tools: Tools, revisionId: string): Promise<Record<string, string>> {
  return filesOf(await getRevision(tools, revisionId), membersOf(tools), head)
}

/** What a text says; nothing is saved. Problems: not-found, forbidden. */
export async function readItemFile(tools: Tools, actor: Actor, revisionId: string, text: string): Promise<ReadBack> {
  const revision = await getRevision(tools, revisionId)
  checkMayEdit(tools, actor, revision.content)
  const found: PackProblem[] = []
  const source = readSource('', text, found)
  if (!source) return { problems: found.map(told) }
  tools.catalogue.loaded().schemas.check('item', source, found)
  const value = source.value as Partial<ItemContent> | null
  const fixed = typeof value === 'object' && value !== null ? keptMembers(value, revision.content) : []
  for (const [key, zh, en] of fixed)
    found.push({ file: '', line: source.lineAt([key]), pointer: pointerTo([key]), message: `${zh} / ${en}` })
  const isItem = fixed.length === 0 && !found.some(({ keyword }) => keyword && shapes.includes(keyword))
  return { ...(isItem && { content: source.value as ItemContent }), problems: found.map(told) }
}

/** Keywords of a schema whose failure says that a text is no item at all; others say that it is not sound yet. */
const shapes = ['type', 'required', 'additionalProperties', 'anyOf', 'oneOf']

/** What a file may not change here, and where it is changed. */
function keptMembers({ id, version, flow }: Partial<ItemContent>, kept: ItemContent): [string, string, string][] {
  return [
    ...(id === kept.id ? [] : [['id', `编号是 ${kept.id}，不能改`, `the id is ${kept.id} and stays`] as const]),
    ...(version === kept.version
      ? []
      : [
          [
            'version',
            `版本号是 ${kept.version}，发布时自动编`,
            `the version is ${kept.version}; publishing counts it`,
          ] as const,
        ]),
    ...(flow === kept.flow
      ? []
      : [
          [
            'flow',
            `流程是 ${kept.flow}，请在“流程”页里改`,
            `the flow is ${kept.flow}; change it in the tab of the flow`,
          ] as const,
        ]),
  ].map(([key, zh, en]) => [key, zh, en])
}

function told({ line, message }: PackProblem): LineProblem {
  const at = message.lastIndexOf(' / ')
  const yaml = /^YAML 写法有误 \/ not valid YAML: (.*)$/s.exec(message)
  if (yaml)
    return {
      line,
      zh: `YAML 写法有误，请看这一行和上一行的缩进、引号和冒号：${yaml[1]}`,
      en: `Not valid YAML; look at the indentation, quotes and colons of this line and the one above: ${yaml[1]}`,
    }
  return { line, zh: at < 0 ? message : message.slice(0, at), en: at < 0 ? message : message.slice(at + 3) }
}
