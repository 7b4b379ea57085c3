// A flow as a list of steps in the order in which a case meets them, and the ways between its nodes. Steps are what somebody or the
// system does; where the drawing puts them is no difference.

import type { CompiledFlow } from '../../engines/flow/index.ts'
import type { Item } from '../item.ts'
import { inOrder, nodeName, stepOf } from '../steps.ts'
import type { Part } from './parts.ts'

/** What happens in a flow: acts of people with post, unit, level and limit; what the system does; what is waited for. */
export const stepParts = ({ flow, content }: Pick<Item, 'flow' | 'content'>): Part[] =>
  inOrder(flow)
    .filter(({ task }) => task !== undefined)
    .map((node) => {
      const { nodeId: _, ...step } = stepOf(node, content) ?? { nodeId: '', name: nodeName(node, content) }
      const {
        'name-en': _en,
        limit: _limit,
        level: _level,
        unit: _unit,
        post: _post,
        act: _act,
        points: _points,
        ...props
      } = node.props
      return { id: node.id, members: { ...step, kind: node.element, ...props } }
    })

/** Who follows whom under which condition, and what stands on the way (timers, gateways, ends), as text in no order. */
export const waysOf = (flow: CompiledFlow): string[] =>
  [
    ...flow.edges.map(
      ({ from, to, when }) =>
        `${from.id} → ${to.id}${from.default?.to === to ? ' [default]' : when ? ` [${when}]` : ''}`,
    ),
    ...[...flow.nodes.values()]
      .filter(({ task }) => task === undefined)
      .map(
        ({ id, kind, host, props }) =>
          `${id}: ${kind}${host ? ` @ ${host.id}` : ''} ${JSON.stringify(Object.entries(props).sort())}`,
      ),
  ].sort()
