import { beginnable } from './ad-hoc.ts'
import { armId, armsOf, isUp } from './arms.ts'
import type { Arm, CompiledFlow, Node } from './net.ts'
import { nodeOf, scopeOf } from './run.ts'
import type { FlowState, Token } from './state.ts'
import type { InternalInput } from './take.ts'

// Everything that can happen next to a state: tasks done, failed, escalated; timers, messages, signals, conditions; work begun. What can
// happen beside an activity any number of times is tried once (a timer twice), or there would be no end of states.
export type Possible = { input: InternalInput; beside?: { token: number; event: string } }

export function possibleInputs(flow: CompiledFlow, state: FlowState): Possible[] {
  const raised = [...flow.nodes.values()].filter((node) => node.kind === 'boundary' || node.parent?.isEventSub)
  return state.t.flatMap((token) => {
    if (token.f !== undefined) return []
    const node = nodeOf(flow, token.at)
    const arms = armsOf(node, token).filter((arm) => isUp(arm, token) && (token.r?.[arm.node.id] ?? 0) < triesOf(arm))
    return [
      ...(node.task && !token.m ? ofTask(`${node.id}.${token.i}`, raised) : []),
      ...arms.map((arm) => ofArm(arm, token)),
      ...(node.adHoc && !token.m && !token.e ? ofAdHoc(flow, state, node, token) : []),
    ]
  })
}

const isBeside = ({ role }: Arm) => role === 'beside' || role === 'inside-beside'
const triesOf = (arm: Arm) => (!isBeside(arm) ? Number.POSITIVE_INFINITY : arm.on.kind === 'timer' ? 2 : 1)

function ofTask(taskId: string, raised: Node[]): Possible[] {
  const codes = (kind: 'error' | 'escalation') => [
    ...new Set(raised.flatMap(({ trigger }) => (trigger.kind === kind ? [trigger.code ?? 'any'] : []))),
  ]
  return [
    { input: { type: 'complete-task', taskId } },
    ...codes('error').map((errorCode): Possible => ({ input: { type: 'fail-task', taskId, errorCode } })),
    ...codes('escalation').map(
      (escalationCode): Possible => ({ input: { type: 'escalate-task', taskId, escalationCode } }),
    ),
  ]
}

function ofArm(arm: Arm, token: Token): Possible {
  const possible: Possible = { input: inputOf(arm, armId(arm, token)) }
  if (isBeside(arm)) possible.beside = { token: token.i, event: arm.node.id }
  return possible
}

function inputOf({ on }: Arm, id: string): InternalInput {
  if (on.kind === 'timer') return { type: 'fire-timer', timerId: id }
  if (on.kind === 'message') return { type: 'message', name: on.name, waitId: id }
  if (on.kind === 'signal') return { type: 'signal', name: on.name }
  return { type: 'condition-true', waitId: id }
}

function ofAdHoc(flow: CompiledFlow, state: FlowState, node: Node, scope: Token): Possible[] {
  const inside = state.t.filter((token) => scopeOf(token) === scope.i)
  const open = new Set(inside.map(({ at }) => at))
  const begins = beginnable(node, flow.nodes.values())
    .filter(({ id }) => !open.has(id) && !(node.adHoc?.isSequential && inside.length > 0))
    .map(({ id }): Possible => ({ input: { type: 'begin', node: id, scope: scope.i } }))
  const mayEnd = inside.length === 0 || node.adHoc?.endsRest
  return mayEnd ? [...begins, { input: { type: 'ad-hoc-over', token: scope.i } }] : begins
}
