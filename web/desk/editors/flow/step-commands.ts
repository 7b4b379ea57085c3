// Steps added and removed as one change each, with room made for them: one step after another, one beside another between a fork and a
// join. Several ways into a step meet in an exclusive gateway first: a fork with several ways in would wait for all of them.
import type { CommandStack, Drawn, Modeling } from './drawing.ts'
import { below, canGoBeside, isTaken, parallelAround, sequence } from './step-shape.ts'

type Factory = { createShape(attributes: object): Drawn }
type Space = {
  calculateAdjustments(elements: Drawn[], axis: 'x' | 'y', delta: number, start: number): Record<string, Drawn[]>
  makeSpace(moving: Drawn[], resizing: Drawn[], delta: { x: number; y: number }, direction: string, start: number): void
}
type Context = { element: Drawn; type?: string; name?: string; made?: Drawn }
export type StepCommands = {
  addAfter(element: Drawn, type?: string): Drawn | undefined
  addBeside(element: Drawn): Drawn | undefined
}
type Selection = { select(element: Drawn): void }

const taskWidth = 100
const room = 50
const middle = (element: Drawn) => ({ x: element.x + element.width / 2, y: element.y + element.height / 2 })

export function stepsModule(newName: () => string): object {
  function Steps(
    this: StepCommands,
    commandStack: CommandStack,
    modeling: Modeling,
    elementFactory: Factory,
    spaceTool: Space,
    selection: Selection,
  ) {
    const shape = (type: string, said: object = {}) => {
      const made = elementFactory.createShape({ type })
      Object.assign(made.businessObject, said)
      return made
    }
    const siblings = (element: Drawn) =>
      (element.parent?.children ?? []).filter(({ type, waypoints }) => !waypoints && type !== 'label')
    /** Pushes what lies right of (or below) a line away from it. */
    const push = (element: Drawn, axis: 'x' | 'y', from: number, by: number) => {
      const all = (element.parent?.children ?? []).filter((each) => each !== element.host)
      const { movingShapes = [], resizingShapes = [] } = spaceTool.calculateAdjustments(all, axis, by, from)
      const delta = axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by }
      spaceTool.makeSpace(movingShapes, resizingShapes, delta, axis === 'x' ? 'e' : 's', from)
    }
    const put = (made: Drawn, at: { x: number; y: number }, parent: Drawn) => modeling.createShape(made, at, parent)

    const after = (context: Context) => {
      const { element, type = 'bpmn:UserTask' } = context
      const parent = element.parent as Drawn
      const right = element.x + element.width
      const flows = sequence(element.outgoing)
      if (flows.length > 0) push(element, 'x', right + 1, taskWidth + room)
      const at = { x: right + room + taskWidth / 2, y: middle(element).y }
      const made = put(shape(type, { name: newName() }), at, parent)
      for (const flow of flows) modeling.reconnectStart(flow, made, middle(made))
      for (const flow of flows) modeling.layoutConnection(flow)
      modeling.connect(element, made)
      context.made = made
    }

    const gateway = (type: string, at: { x: number; y: number }, parent: Drawn) => put(shape(type), at, parent)

    /** Puts a fork before and a join behind a step and leads its ways through them. */
    const surround = (element: Drawn) => {
      const parent = element.parent as Drawn
      const ways = sequence(element.incoming)
      const needsMerge = ways.length > 1
      const { y } = middle(element)
      push(element, 'x', element.x - 1, (needsMerge ? 2 : 1) * (room * 2))
      const fork = gateway('bpmn:ParallelGateway', { x: element.x - room - 25, y }, parent)
      const first = needsMerge ? gateway('bpmn:ExclusiveGateway', { x: element.x - 3 * room - 25, y }, parent) : fork
      for (const way of ways) modeling.reconnectEnd(way, first, middle(first))
      for (const way of ways) modeling.layoutConnection(way)
      if (first !== fork) modeling.connect(first, fork)
      modeling.connect(fork, element)
      const right = element.x + element.width
      push(element, 'x', right + 1, room * 2)
      const join = gateway('bpmn:ParallelGateway', { x: right + room + 25, y }, parent)
      for (const flow of sequence(element.outgoing)) {
        modeling.reconnectStart(flow, join, middle(join))
        modeling.layoutConnection(flow)
      }
      modeling.connect(element, join)
      return { fork, join }
    }

    const beside = (context: Context) => {
      const { element } = context
      const parent = element.parent as Drawn
      const { fork, join } = parallelAround(element) ?? surround(element)
      const branches = sequence(fork.outgoing).flatMap(({ target }) => (target && target !== element ? [target] : []))
      const at = below(element, [...branches, ...(element.attachers ?? [])])
      if (isTaken(at, siblings(element))) push(element, 'y', at.y - 15, 110)
      const made = put(shape('bpmn:UserTask', { name: newName() }), { x: at.x + 50, y: at.y + 40 }, parent)
      modeling.connect(fork, made)
      modeling.connect(made, join)
      context.made = made
    }

    commandStack.registerHandler('yc.step.after', handlerOf(after))
    commandStack.registerHandler('yc.step.beside', handlerOf(beside))
    const run = (command: string, context: Context) => {
      commandStack.execute(command, context)
      if (context.made) selection.select(context.made)
      return context.made
    }
    this.addAfter = (element, type) => run('yc.step.after', { element, ...(type && { type }) })
    this.addBeside = (element) => (canGoBeside(element) ? run('yc.step.beside', { element }) : undefined)
  }
  Steps.$inject = ['commandStack', 'modeling', 'elementFactory', 'spaceTool', 'selection']
  return { __init__: ['ycSteps'], ycSteps: ['type', Steps] }
}

/** A command that is made of other commands, undone as one. */
const handlerOf = (work: (context: Context) => void): unknown =>
  class {
    preExecute = work
  }
