// Beginning a revision: of an item as it is now, of a copy of another item, or of a new item: on one of the shared flows (程序模板), for
// which only data is needed, or on a flow of its own.

import { compile } from '../../engines/flow/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { type Bilingual, notFound, problem } from '../../platform/problem/index.ts'
import type { Edition } from '../edition.ts'
import type { ItemContent } from '../item.ts'
import { findVersion } from '../store.ts'
import { authorOf, checkMayEdit } from './author.ts'
import { blankItem, type NewItem } from './blank-item.ts'
import { nextItemCode } from './item-code.ts'
import { insertItemEvent, insertRevision, listOpenRevisions, listVersions, type Revision } from './store.ts'
import type { Tools } from './tools.ts'

export type Begin =
  | { from: 'item'; itemId: string }
  | { from: 'copy'; itemId: string; id: string; name: Bilingual }
  | ({ from: 'template' } & NewItem)
  | ({ from: 'drawn'; flowXml: string } & Omit<NewItem, 'flow'>)

/** Begins a revision. Problems: not-found, forbidden, conflict when one is open already or the name is taken. */
export async function begin(tools: Tools, actor: Actor, input: Begin): Promise<Revision> {
  const author = authorOf(actor)
  const { edition, baseVersion } = await editionFor(tools, input)
  checkMayEdit(tools, actor, edition.content)
  const itemId = edition.content.id
  if (baseVersion === null) await checkFree(tools, itemId)
  const at = tools.clock.now().toString()
  const revision = await tools.db.write(async (tx) => {
    const begun = await insertRevision(tx, {
      revisionId: newId(tools.clock.now()),
      itemId,
      baseVersion,
      content: edition.content,
      flowXml: edition.flowXml,
      rules: edition.rules,
      authors: [author.staffId],
      at,
      by: author.name,
    })
    const data = { revisionId: begun?.revisionId, from: input.from, ...(baseVersion !== null && { baseVersion }) }
    if (begun) await insertItemEvent(tx, { itemId, at, kind: 'created', actor: author, data })
    return begun
  })
  if (revision) return revision
  const [other] = await listOpenRevisions(tools.db, itemId)
  throw problem('conflict', {
    zh: `这个事项已有一次未完成的修改（${other?.savedBy ?? ''}），请打开它接着改`,
    en: `A revision of this item is open already (${other?.savedBy ?? ''}); open it and go on`,
  })
}

async function editionFor(
  tools: Tools,
  input: Begin,
): Promise<{
  edition: { content: ItemContent; flowXml: string; rules: Record<string, string> }
  baseVersion: number | null
}> {
  if (input.from === 'template') {
    const { from: _from, ...data } = input
    const flow = tools.catalogue.loaded().pack.around.flows.get(data.flow)
    if (!flow) throw notFound('没有这个流程，请从列表中选择', 'No such flow; choose one from the list')
    const content = blankItem({ ...data, code: suggestCode(tools, data.domain, data.type) }, flow.flow)
    return { edition: { content, flowXml: flow.xml, rules: {} }, baseVersion: null }
  }
  if (input.from === 'drawn') {
    const { from: _from, flowXml, ...data } = input
    const flow = await compile(flowXml)
    const code = suggestCode(tools, data.domain, data.type)
    const content = blankItem({ ...data, flow: data.id, code }, flow.ok ? flow.flow : undefined)
    return { edition: { content, flowXml, rules: {} }, baseVersion: null }
  }
  const current = tools.catalogue.loaded().current.get(input.itemId)
  const found: Edition | undefined = current && (await findVersion(tools.db, current.id, current.version))
  if (!current || !found) throw notFound('没有这个事项，请从列表中选择', 'No such item; choose one from the list')
  const { content, flowXml, rules } = found
  if (input.from === 'item') {
    if (tools.catalogue.standingOf(content.id).kind === 'retired')
      throw problem('conflict', {
        zh: '这个事项已停止办理，不能再改；需要时复制为新事项',
        en: 'The item is retired and does not change any more; copy it as a new item',
      })
    return {
      edition: { content: { ...content, version: content.version + 1 }, flowXml, rules },
      baseVersion: content.version,
    }
  }
  const { id, name } = input
  const code = suggestCode(tools, content.domain, content.type)
  return { edition: { content: { ...content, id, name, code, version: 1 }, flowXml, rules }, baseVersion: null }
}

/** The next free code of a domain. Problem: not-found. */
export function suggestCode({ catalogue }: Tools, domain: string, type: string): string {
  const { pack, current } = catalogue.loaded()
  const place = pack.domains.findIndex(({ key }) => key === domain) + 1
  if (place === 0) throw notFound('没有这个领域，请从列表中选择', 'No such domain; choose one from the list')
  const codes = [...current.values()].map(({ code }) => code)
  return nextItemCode({ region: codes[0]?.slice(0, 2) ?? '44', type, place }, codes)
}

async function checkFree(tools: Tools, id: string): Promise<void> {
  const { current, pack } = tools.catalogue.loaded()
  const taken = current.has(id) || pack.around.flows.has(id) || (await listVersions(tools.db, id)).length > 0
  if (taken)
    throw problem(
      'validation-failed',
      { zh: '这个事项编号已有人用，请换一个', en: 'The id is taken; choose another' },
      { fields: [{ pointer: '/id', zh: `编号 ${id} 已被使用`, en: `The id ${id} is taken` }] },
    )
}
