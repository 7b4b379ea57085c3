import type { Actor } from '../../platform/http/index.ts'
import type { CaseItem } from '../item.ts'
import type { Who } from '../perform.ts'
import { chooseDelivery, type DeliveryTools } from './choose.ts'
import { postResult } from './post.ts'
import { viewUncollected } from './view.ts'

/** Delivery, as the room offers it. */
export const createDelivering = (tools: DeliveryTools & { item(id: string, version: number): Promise<CaseItem> }) => ({
  chooseDelivery: (who: Who, order: Parameters<typeof chooseDelivery>[2]) => chooseDelivery(tools, who, order),
  postResult: (who: Who, order: Parameters<typeof postResult>[2]) => postResult(tools, who, order),
  uncollected: (actor: Actor, query: Parameters<typeof viewUncollected>[2]) => viewUncollected(tools, actor, query),
})
