// What may be done at an element: pure questions about what is drawn.
import type { Drawn } from './drawing.ts'

const steps = /^bpmn:(User|Service|Receive|Send|BusinessRule|Script|Manual)?Task$|^bpmn:(CallActivity|SubProcess)$/

/** A task or a part: something that takes its place in the order of steps. */
export const isStep = (element: Pick<Drawn, 'type'>): boolean => steps.test(element.type)

export const sequence = (flows: readonly Drawn[]): Drawn[] => flows.filter(({ type }) => type === 'bpmn:SequenceFlow')

/** A step with exactly one way on and at least one to it can have another beside it. */
export const canGoBeside = (element: Drawn): boolean =>
  isStep(element) && sequence(element.outgoing).length === 1 && sequence(element.incoming).length > 0

/** The fork and join around a step, when it already stands in a parallel part of its own branch. */
export function parallelAround(element: Drawn): { fork: Drawn; join: Drawn } | undefined {
  const [into, ...others] = sequence(element.incoming)
  const [on] = sequence(element.outgoing)
  const [fork, join] = [into?.source, on?.target]
  const isPart =
    others.length === 0 &&
    fork?.type === 'bpmn:ParallelGateway' &&
    join?.type === 'bpmn:ParallelGateway' &&
    fork !== join
  return isPart && fork && join ? { fork, join } : undefined
}

const gap = 30
const size = { width: 100, height: 80 }

/** The place for a step below others: under the lowest of them, at the same x. */
export const below = (element: Drawn, others: readonly Drawn[]): { x: number; y: number } => {
  const floor = Math.max(...[element, ...others].map(({ y, height }) => y + height))
  return { x: element.x + (element.width - size.width) / 2, y: floor + gap }
}

/** Whether a box of the size of a task at this place would lie on one of the others. */
export const isTaken = (at: { x: number; y: number }, others: readonly Drawn[]): boolean =>
  others.some(
    ({ x, y, width, height }) =>
      at.x < x + width + gap && x < at.x + size.width + gap && at.y < y + height + gap && y < at.y + size.height + gap,
  )
