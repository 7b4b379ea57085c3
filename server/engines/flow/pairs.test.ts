import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flowFrom } from './flow-text.ts'
import { advance, type CompiledFlow, type Effect, explain, FlowError, type Input, start } from './index.ts'

// Flows with everything the engine knows, driven at random: what was opened is closed, once, whatever happens in between.
const undo = (task: string) =>
  `k${task} boundary on=${task} compensation; h${task} user compensates; k${task} undoes h${task}`
const flows: [name: string, text: string][] = [
  [
    'instances, loops and calls',
    `s start; a user all=3 till=x_=_1; t boundary on=a timer=R2/P1D beside; n user while=x_=_0 max=3; u each=2 { \n us start; p user; q receive message=m; ue end; us>p>q>ue
    v event { \n vs start signal=g aside; w user; ve end; vs>w>ve \n } \n }; q2 boundary on=u error=E; c call calledElement=other all=2; e end; s>a>u>c>e; t>n>e; q2>e`,
  ],
  [
    'event sub-processes, signals, escalations and conditions',
    `s start; f parallel; a user; b user; g throw signal=g; i throw escalation=L; w catch signal=g; y catch conditional=x_=_2; e end; s>f; f>a>g>e; f>b>i>e; f>w>e; f>y>e
    v event { \n vs start message=m aside; p user; ve end; vs>p>ve \n }; o event { \n os start timer=P3D; q user; oe end; os>q>oe \n }; z event { \n zs start error; r user; ze end; zs>r>ze \n }
    l event { \n ls start escalation=L aside; d user; le end; ls>d>le \n }; j event { \n js start conditional=x_=_1 aside; m user; je end; js>m>je \n }`,
  ],
  [
    'transactions, compensation, ad-hoc work and complex gateways',
    `s start; u transaction { \n us start; a user all=2; b user; g exclusive default=ue; uk end cancel; ue end; us>a>b>g; g>uk if x = 1; g>ue; ${undo('a')}; ${undo('b')} \n }; k boundary on=u cancel; q boundary on=u error
    w adHoc until=x_=_2 { \n c user; d receive message=m; c>d \n }; f parallel; i user; l user; o user; j complex activation=activationCount>=2; t throw compensation; z user; e end;
    s>u>w>f; f>i>j; f>l>j; f>o>j; j>t>z>e; k>e; q>e`,
  ],
]

/** What could answer each thing that is open. */
function follow(effect: Effect, open: Map<string, Input>, ever: Set<string>): void {
  const begin = (id: string, input: Input) => {
    expect(ever).not.toContain(id)
    ever.add(id)
    open.set(id, input)
  }
  const finish = (id: string) => expect(open.delete(id), id).toBe(true)
  if (effect.type === 'task-opened') begin(`task ${effect.task.id}`, { type: 'complete-task', taskId: effect.task.id })
  if (effect.type === 'task-closed') finish(`task ${effect.taskId}`)
  if (effect.type === 'timer-set') begin(`timer ${effect.timerId}`, { type: 'fire-timer', timerId: effect.timerId })
  if (effect.type === 'timer-cleared') finish(`timer ${effect.timerId}`)
  if (effect.type === 'message-awaited')
    begin(`message ${effect.waitId}`, { type: 'message', name: effect.name, waitId: effect.waitId })
  if (effect.type === 'message-cleared') finish(`message ${effect.waitId}`)
  if (effect.type === 'signal-awaited') begin(`signal ${effect.waitId}`, { type: 'signal', name: effect.name })
  if (effect.type === 'signal-cleared') finish(`signal ${effect.waitId}`)
}

const told = (flow: CompiledFlow, state: Parameters<typeof explain>[1]) =>
  explain(flow, state).flatMap((each) => [
    ...each.tasks.map(({ id }) => `task ${id}`),
    ...each.timers.map((id) => `timer ${id}`),
    ...each.messages.map(({ waitId }) => `message ${waitId}`),
    ...each.signals.map(({ waitId }) => `signal ${waitId}`),
  ])

/** One of the things that can happen, with a value for the variable that conditions read. */
function choose(open: Map<string, Input>, one: number, flow: CompiledFlow): Input {
  const answers = [...open.values()]
  const answer = answers[one % Math.max(1, answers.length)]
  const variables = { x: one % 4 }
  if (one % 7 === 6 && answer?.type === 'complete-task')
    return one % 2 ? { type: 'fail-task', taskId: answer.taskId, errorCode: 'E' } : { ...answer, variables }
  if (one % 5 === 4 && flow.nodes.has('w')) return { type: 'begin', node: one % 2 ? 'c' : 'd' }
  if (!answer) return { type: 'signal', name: 'g', variables }
  return answer.type === 'fire-timer' ? answer : ({ ...answer, variables } as Input)
}

describe('whatever happens to a flow', () => {
  test.each(flows)(
    '%s: what is opened is closed once, and the state tells what is open',
    async (_name, text) => {
      const other = await flowFrom('s start; a user; e end; s>a>e; v event { \n vs start message=m; ve end; vs>ve \n }')
      const flow = await flowFrom(text, { calls: { other } })
      fc.assert(
        fc.property(fc.array(fc.nat(1000), { maxLength: 40 }), (choices) => {
          const open = new Map<string, Input>()
          const ever = new Set<string>()
          let step = start(flow, { x: 3 })
          for (const one of [...choices, undefined]) {
            for (const effect of step.effects) follow(effect, open, ever)
            expect(told(flow, step.state).sort()).toEqual([...open.keys()].sort())
            if (step.state.done) break
            const input = one === undefined ? ({ type: 'terminate' } as const) : choose(open, one, flow)
            step = attempt(flow, step.state, input) ?? { ...step, effects: [] }
            expect(JSON.parse(JSON.stringify(step.state))).toEqual(step.state)
          }
          for (const effect of step.state.done && open.size > 0 ? step.effects : []) follow(effect, open, ever)
          expect([...open.keys()]).toEqual([])
        }),
        { numRuns: 150 },
      )
    },
    30_000,
  )
})

function attempt(flow: CompiledFlow, state: Parameters<typeof advance>[1], input: Input) {
  const before = JSON.stringify(state)
  try {
    return advance(flow, state, input)
  } catch (error) {
    expect(error).toBeInstanceOf(FlowError)
    return undefined
  } finally {
    expect(JSON.stringify(state)).toBe(before)
  }
}
