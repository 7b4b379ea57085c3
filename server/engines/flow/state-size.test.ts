import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { advance, compile, type FlowState, type Json, openTasks, start } from './index.ts'

// The largest state of a case, in bytes as the database keeps it, over ways through a flow that leave as many variables as they can.
const most = 1_024
const folder = new URL('../../../catalogue/flows/', import.meta.url)
const files = [
  ...readdirSync(folder).map((name) => new URL(name, folder)),
  new URL('../../../bench/lifecycle/flow.bpmn', import.meta.url),
]
const answers: Record<string, Json>[] = [
  { acceptance: 'accepted', decision: 'granted' },
  { acceptance: 'supplement', decision: 'granted' },
  { acceptance: 'accepted', decision: 'denied' },
]

function largest(flow: Parameters<typeof start>[0], turn: number): number {
  const form = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`field${i}`, 'x'.repeat(20)]))
  let state: FlowState = start(flow, { form, channel: 'window', supplements: 2 }).state
  let bytes = 0
  for (let step = 0; step < 60 && !state.done; step++) {
    bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(state)))
    const open = openTasks(flow, state)
    const task = open[(step * 7 + turn) % open.length]
    if (!task) break
    const answer = answers[step % 5 === turn % 5 ? turn % answers.length : 0]
    const variables = { ...answer, [task.node.replaceAll('-', '_')]: 'not-passed' }
    state = advance(flow, state, { type: 'complete-task', taskId: task.id, variables }).state
  }
  return bytes
}

test.each(files.map((file) => [file.pathname.replace(/^.*\//, ''), file] as const))(
  'the state of %s is at most 1 kB at every step',
  async (_name, file) => {
    const compiled = await compile(readFileSync(file, 'utf8'))
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
    const sizes = Array.from({ length: 15 }, (_, turn) => largest(compiled.flow, turn))
    expect(Math.max(...sizes)).toBeGreaterThan(100)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(most)
  },
)
