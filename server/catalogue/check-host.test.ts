// A flow that the engine could run and this city could not is refused by `check`, with the line of the element and what to do.

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPack } from './read-pack.ts'
import { readSchemas, type Schemas } from './schema.ts'
import { openSmallPack, type SmallPack } from './testing/small-pack.ts'

const file = 'flows/plain.bpmn'
let schemas: Schemas
let pack: SmallPack
beforeAll(async () => {
  schemas = await readSchemas('catalogue/schema')
})
beforeEach(() => {
  pack = openSmallPack()
})
afterEach(() => pack.close())

const way = (id: string, from: string, to: string) =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`
const declarations = ['message', 'signal', 'error']
  .map((kind) => `<bpmn:${kind} id="${kind}-x" name="x"${kind === 'error' ? ' errorCode="x"' : ''} />`)
  .join('')
/** Puts elements into the flow, on line 18; `last`: the one that the case goes through before its end. */
function draw(elements: string, last?: string): void {
  pack.change(file, '<bpmn:process', `${declarations}<bpmn:process`)
  if (last) pack.change(file, 'sourceRef="decide" targetRef="end"', `sourceRef="decide" targetRef="${last}"`)
  pack.change(file, '</bpmn:process>', `${elements}${last ? way('drawn', last, 'end') : ''}</bpmn:process>`)
}
const timed = (time: string, isBeside = false) =>
  draw(
    `<bpmn:boundaryEvent id="drawn" attachedToRef="accept"${isBeside ? ' cancelActivity="false"' : ''}><bpmn:timerEventDefinition>${time}</bpmn:timerEventDefinition></bpmn:boundaryEvent>${way('late', 'drawn', 'end')}`,
  )
const duration = (text: string) => timed(`<bpmn:timeDuration>${text}</bpmn:timeDuration>`)
const cycle = (text: string) => timed(`<bpmn:timeCycle>${text}</bpmn:timeCycle>`, true)
const event = (kind: string, definition: string) =>
  `<bpmn:${kind} id="w"><bpmn:${definition}EventDefinition ${definition}Ref="${definition}-x" /></bpmn:${kind}>`

async function told(): Promise<string> {
  const read = await readPack(pack.dir, schemas)
  return read.ok ? '' : read.problems.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`).join('\n')
}

const refused: [rule: string, change: () => void, answer: RegExp][] = [
  [
    'a message that nobody sends',
    () => draw('<bpmn:receiveTask id="w" messageRef="message-x" />', 'w'),
    /:18: w .*message x/,
  ],
  [
    'a signal that nothing in the flow sends',
    () => draw(event('intermediateCatchEvent', 'signal'), 'w'),
    /:18: w .*signal x/,
  ],
  ['a message to nobody', () => draw('<bpmn:sendTask id="w" messageRef="message-x" />', 'w'), /:18: w .*takes up/],
  [
    'steps that nobody can choose',
    () =>
      draw(
        '<bpmn:adHocSubProcess id="w"><bpmn:userTask id="q" yc:act="review" yc:post="reviewer" yc:unit="competent" yc:limit="1" /><bpmn:completionCondition xsi:type="bpmn:tFormalExpression">q = "passed"</bpmn:completionCondition></bpmn:adHocSubProcess>',
        'w',
      ),
    /:18: w .*ad-hoc/,
  ],
  [
    'a start that nothing begins',
    () =>
      draw(
        `<bpmn:startEvent id="w"><bpmn:messageEventDefinition messageRef="message-x" /></bpmn:startEvent>${way('begun', 'w', 'accept')}`,
      ),
    /:18: w .*submitted/,
  ],
  ['a timer in words', () => duration('soon'), /:18: drawn .*says no time/],
  ['a timer beyond any life', () => duration('P999999999Y'), /:18: drawn .*says no time/],
  ['a timer that runs backwards', () => duration('-P1D'), /:18: drawn .*says no time/],
  ['a timer that fires without end', () => cycle('R/PT0S'), /:18: drawn .*says no time/],
  ['a date that is no instant', () => timed('<bpmn:timeDate>2026-02-30</bpmn:timeDate>'), /:18: drawn .*says no time/],
  [
    'working days that are no number',
    () => {
      duration('P1D')
      pack.change(file, 'id="drawn"', 'id="drawn" yc:working-days="some"')
    },
    /:18: drawn .*says no time/,
  ],
  [
    'an expression of a rule task that counts forever',
    () => draw('<bpmn:businessRuleTask id="w" yc:set-total="count(for x in 1..1000000000 return x)" />', 'w'),
    /:18: w .*yc:set-total.*feel-unbounded/,
  ],
]

describe('a flow is refused for', () => {
  it.each(refused)('%s', async (_rule, change, answer) => {
    change()
    expect(await told()).toMatch(answer)
  })
})

describe('a flow may have', () => {
  it.each([
    ['a duration', () => duration('P7D')],
    ['rounds beside a step', () => cycle('R3/P1D')],
    ['an instant', () => timed('<bpmn:timeDate>2026-12-31T09:00:00+08:00</bpmn:timeDate>')],
    ['a rule task that computes', () => draw('<bpmn:businessRuleTask id="w" yc:set-total="1 + 1" />', 'w')],
    [
      'a signal that it sends itself',
      () =>
        draw(
          `${event('intermediateThrowEvent', 'signal')}<bpmn:boundaryEvent id="heard" attachedToRef="accept" cancelActivity="false"><bpmn:signalEventDefinition signalRef="signal-x" /></bpmn:boundaryEvent>${way('told', 'heard', 'end')}`,
          'w',
        ),
    ],
  ])('%s', async (_what, change) => {
    change()
    expect(await told()).toBe('')
  })
})
