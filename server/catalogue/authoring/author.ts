// Who writes items, and which are theirs to write: the service administration all of them, an organ those of its function.
import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { ItemContent } from '../item.ts'
import type { Tools } from './tools.ts'

export type Author = { staffId: string; name: string }

/** Who writes: only staff do. Problem: forbidden. */
export function authorOf(actor: Actor): Author {
  if (actor.kind === 'staff') return { staffId: actor.staffId, name: actor.name }
  throw forbidden('事项由工作人员编辑，请用工作人员账号登录', 'Items are written by staff; sign in as staff')
}

/** May this person write items of this organ function? An organ writes its own, the service administration all of them. */
export const mayEdit = (
  { can, catalogue, area }: Tools,
  actor: Actor,
  content: Pick<ItemContent, 'function'>,
): boolean =>
  can(actor, 'item.edit', {
    functions: [content.function, ...catalogue.loaded().pack.commonFunctions],
    division: area(),
  })

/** May this person approve, suspend and retire? Items are the whole city's: its service administration. */
export const mayDecide = ({ can, area }: Tools, actor: Actor, action: 'item.approve' | 'item.stand'): boolean =>
  can(actor, action, { division: area() })

/** Problem: forbidden. */
export function checkMayDecide(tools: Tools, actor: Actor, action: 'item.approve' | 'item.stand'): void {
  if (!mayDecide(tools, actor, action))
    throw forbidden(
      '全市事项由市级管理员审核、暂停和停办，请转给他们办理',
      'The city’s administrator approves, suspends and retires items of the city; ask one of them',
    )
}

export function checkMayEdit(tools: Tools, actor: Actor, content: Pick<ItemContent, 'function'>): void {
  if (!mayEdit(tools, actor, content))
    throw forbidden(
      '这个事项由其他部门主管，您只能编辑本部门职能的事项',
      'Another organ answers for this item; you write items of your own function',
    )
}

export const forbidden = (zh: string, en: string) => problem('forbidden', { zh, en })
