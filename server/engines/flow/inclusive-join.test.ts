import { expect, test } from 'vitest'
import { flowFrom, spoken } from './flow-text.ts'
import { advance, start, type Variables } from './index.ts'
import type { CompiledFlow } from './net.ts'

const play = (flow: CompiledFlow, ...inputs: (string | [string, Variables])[]) => {
  let step = start(flow)
  const said = [spoken(step.effects)]
  for (const input of inputs) {
    const [taskId, variables] = typeof input === 'string' ? [input, {}] : input
    step = advance(flow, step.state, { type: 'complete-task', taskId, variables })
    said.push(spoken(step.effects))
  }
  return said
}

const three = `s start; q user; f inclusive default=c; a user; b user; c user; j inclusive; z user; e end;
  s>q>f; f>a if a = true; f>b if b = true; f>c; a>j; b>j; c>j; j>z>e`

test('an inclusive join waits for the branches that were taken, and only for them', async () => {
  const flow = await flowFrom(three)
  expect(play(flow, ['q.1', { a: true, b: true }], 'b.3', 'a.2')).toEqual([
    '+q.1',
    '-q.1 +a.2 +b.3',
    '-b.3',
    '-a.2 +z.6',
  ])
  expect(play(flow, ['q.1', { b: true }], 'b.2')).toEqual(['+q.1', '-q.1 +b.2', '-b.2 +z.4'])
  expect(play(flow, 'q.1', 'c.2')).toEqual(['+q.1', '-q.1 +c.2', '-c.2 +z.4'])
})

test('a branch that ends elsewhere opens the join', async () => {
  const flow =
    await flowFrom(`s start; f inclusive; a user; b user; g exclusive default=x; x end; j inclusive; z user; e end;
    s>f; f>a if 1 = 1; f>b if 1 = 1; a>j; b>g; g>j if ok = true; g>x; j>z>e`)
  expect(play(flow, 'a.1', 'b.2')).toEqual(['+a.1 +b.2', '-a.1', '-b.2 +z.4'])
})

test('a review that may be sent back before the split still holds the join', async () => {
  const flow =
    await flowFrom(`s start; m exclusive; f inclusive; a user; b user; g exclusive default=j; j inclusive; z user; e end;
    s>m>f; f>a if 1 = 1; f>b if 1 = 1; a>j; b>g; g>j; g>m if again = true; j>z>e`)
  expect(play(flow, 'a.1', 'b.2')).toEqual(['+a.1 +b.2', '-a.1', '-b.2 +z.5'])
})

test('a token outside the block does not hold the join, though a loop around both could bring it there', async () => {
  const flow =
    await flowFrom(`s start; m exclusive; p parallel; o user; f inclusive; a user; b user; j inclusive; z user; q parallel; r exclusive default=e; e end;
    s>m>p; p>o>q; p>f; f>a if 1 = 1; f>b if 1 = 2; a>j; b>j; j>z>q>r; r>m if again = true; r>e`)
  expect(play(flow, 'a.2')).toEqual(['+o.1 +a.2', '-a.2 +z.4'])
})

test('an activity whose event beside it has reached the join still holds it', async () => {
  const flow = await flowFrom(`s start; a user; t boundary on=a timer=P1D beside; b user; j inclusive; z user; e end;
    s>a>j; t>b>j; j>z>e`)
  const fired = advance(flow, start(flow).state, { type: 'fire-timer', timerId: 't.1' })
  const beside = advance(flow, fired.state, { type: 'complete-task', taskId: 'b.2' })
  const both = advance(flow, beside.state, { type: 'complete-task', taskId: 'a.1' })
  expect([spoken(beside.effects), spoken(both.effects)]).toEqual(['-b.2', '-a.1 +z.5'])
})

test('joins that wait for each other in a circle are opened, oldest first', async () => {
  const flow =
    await flowFrom(`s start; f parallel; a user; b user; j inclusive; k inclusive; c user; d user; g exclusive default=e; h exclusive default=e; e end;
    s>f; f>a>j; f>b>k; j>c>g; k>d>h; g>k if x = 1; g>e; h>j if x = 1; h>e`)
  expect(play(flow, 'a.1', 'b.2', 'c.5', 'd.6').at(-1)).toMatch(/completed at e$/)
})
