import { beginnable } from './ad-hoc.ts'
import { armId, armsOf, isUp } from './arms.ts'
import type { Task } from './effect.ts'
import { FlowError } from './flow-error.ts'
import { type CompiledFlow, isJoin, type Node } from './net.ts'
import { taskOf } from './run.ts'
import type { FlowState, Token } from './state.ts'

// Where a case stands, for the live chart. The state keeps only what is going on; whether a node lies behind or ahead is for the log to say.
export type NodeStatus = {
  node: string
  /** `active`: somebody's task, or a sub-process; `waiting`: for time, a message, or other branches. */
  status: 'active' | 'waiting' | 'passed-unknown'
  tasks: Task[]
  timers: string[]
  messages: { waitId: string; name: string }[]
  signals: { waitId: string; name: string }[]
  /** Ad-hoc sub-process: activities that can be begun. */
  beginnable: string[]
  /** Joins: sequence flows on which a token has arrived, and those still empty. */
  arrived: string[]
  missing: string[]
}

/** One entry per node of the flow, in the order of the file. Throws FlowError `state-unfit` when the state is of another flow. */
export function explain(flow: CompiledFlow, state: FlowState): NodeStatus[] {
  const byNode = new Map<string, NodeStatus>()
  for (const id of flow.nodes.keys()) byNode.set(id, idle(id))
  for (const token of state.t) {
    const node = flow.nodes.get(token.at)
    const status = byNode.get(token.at)
    if (!node || !status)
      throw new FlowError('state-unfit', `流程中没有节点“${token.at}”。No node ${token.at}.`, token.at)
    add(status, node, token)
    if (node.adHoc && !token.m && !token.e)
      status.beginnable = beginnable(node, flow.nodes.values()).map(({ id }) => id)
  }
  return [...byNode.values()]
}

/** The tasks that are open in a state, oldest first. */
export const openTasks = (flow: CompiledFlow, state: FlowState): Task[] =>
  explain(flow, state)
    .flatMap(({ tasks }) => tasks)
    .sort((a, b) => numberOf(a) - numberOf(b))

const numberOf = (task: Task): number => Number(task.id.slice(task.node.length + 1))

const idle = (node: string): NodeStatus => ({
  node,
  status: 'passed-unknown',
  tasks: [],
  timers: [],
  messages: [],
  signals: [],
  beginnable: [],
  arrived: [],
  missing: [],
})

function add(status: NodeStatus, node: Node, token: Token): void {
  if (node.task && !token.m) status.tasks.push(taskOf(node, token))
  status.status = node.task || node.kind === 'sub-process' ? 'active' : 'waiting'
  for (const arm of armsOf(node, token)) {
    if (!isUp(arm, token)) continue
    if (arm.on.kind === 'timer') status.timers.push(armId(arm, token))
    else if (arm.on.kind === 'signal') status.signals.push({ waitId: armId(arm, token), name: arm.on.name })
    else if (arm.on.kind === 'message') status.messages.push({ waitId: armId(arm, token), name: arm.on.name })
  }
  if (!isJoin(node) || token.f === undefined) return
  if (!status.arrived.includes(token.f)) status.arrived.push(token.f)
  status.missing = node.into.map((edge) => edge.id).filter((edge) => !status.arrived.includes(edge))
}
