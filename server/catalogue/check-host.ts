// What the engine would run and this city would not: nobody sends the message, nothing begins the ad-hoc step, the timer says no time.
// A case would wait there for ever, or a step would fail while somebody works; so the flow is refused before it is published.

import { findingIn } from '../engines/decision/index.ts'
import type { CompiledFlow } from '../engines/flow/index.ts'

type Node = CompiledFlow['start']
type Timer = Extract<Node['trigger'], { kind: 'timer' }>
/** The one message that comes from outside: the applicant has supplemented. */
const messages = ['supplemented']
const shortestRound = Temporal.Duration.from({ minutes: 1 })
const longestDays = 36_600

/** What is wrong with each node of a flow that compiles. */
export function hostProblems(flow: CompiledFlow): { id: string; message: string }[] {
  const nodes = [...flow.nodes.values()]
  const thrown = new Set(nodes.flatMap(({ kind, trigger }) => (isThrown(kind) ? signalOf(trigger) : [])))
  return nodes.flatMap((node) => [...nodeProblems(node, thrown)].map((message) => ({ id: node.id, message })))
}

function* nodeProblems(node: Node, thrown: ReadonlySet<string>): Iterable<string> {
  for (const { on } of node.arms.filter((arm) => arm.role === 'self' || arm.role === 'race'))
    yield* waitProblems(on, thrown)
  const { trigger } = node
  const isListening = node.kind === 'boundary' || (node.kind === 'start' && node.parent?.isEventSub)
  if (isListening) yield* waitProblems(trigger, thrown)
  if (node.kind === 'start' && node.parent === undefined && trigger.kind !== 'none')
    yield '办件只从提交开始；删去这个开始事件 / a case begins by being submitted only: remove this start event'
  if (node.element === 'sendTask' || (isThrown(node.kind) && trigger.kind === 'message'))
    yield '没有谁会收到这个消息；删去，或改用通知 / nobody takes up this message: remove it; notices are sent by themselves'
  if (node.adHoc)
    yield '办件中还不能自选临时子流程的步骤；改用网关 / steps of an ad-hoc sub-process cannot be chosen in a case yet: use gateways'
  for (const [name, text] of Object.entries(node.props)) {
    const finding = name.startsWith('set-') ? findingIn(text) : undefined
    if (finding)
      yield `yc:${name} 的表达式不能用：${finding.detail} / the expression of yc:${name} cannot be used: ${finding.detail} (${finding.code})`
  }
}

const isThrown = (kind: Node['kind']): boolean => kind === 'throw' || kind === 'end'
const signalOf = (trigger: Node['trigger']): string[] => (trigger.kind === 'signal' ? [trigger.name] : [])

function* waitProblems(on: Node['trigger'], thrown: ReadonlySet<string>): Iterable<string> {
  if (on.kind === 'message' && !messages.includes(on.name))
    yield `没有谁会发出消息 ${on.name}，办件会一直等；可用的是 ${messages.join('、')} / nobody sends the message ${on.name}: a case would wait for ever; there is ${messages.join(', ')}`
  if (on.kind === 'signal' && !thrown.has(on.name))
    yield `本流程中没有谁发出信号 ${on.name}，办件会一直等 / nothing in this flow sends the signal ${on.name}: a case would wait for ever`
  if (on.kind === 'timer' && !saysTime(on))
    yield `定时写法有误：${on.spec.value || on.props['working-days']}；写 yc:working-days（工作日数或 supplement）、P7D、R3/P7D 或 2026-01-31T09:00:00+08:00，循环至少一分钟 / the timer says no time: give yc:working-days (a number, or supplement), P7D, R3/P7D or 2026-01-31T09:00:00+08:00; rounds take a minute at least`
}

function saysTime({ spec: { kind, value }, props }: Timer): boolean {
  const days = props['working-days']
  if (days !== undefined) return days === 'supplement' || /^[1-9]\d{0,2}$/.test(days)
  try {
    if (kind === 'date') return Temporal.Instant.from(value) !== undefined
    if (kind === 'duration') return isBounded(Temporal.Duration.from(value))
    const round = Temporal.Duration.from(value.replace(/^R\d*\//, ''))
    return isBounded(round) && Temporal.Duration.compare(round, shortestRound, { relativeTo: someDay }) >= 0
  } catch {
    return false
  }
}

const someDay = Temporal.PlainDate.from('2026-01-01')
const isBounded = (time: Temporal.Duration): boolean =>
  time.sign >= 0 && time.total({ unit: 'days', relativeTo: someDay }) <= longestDays
