// The context pad of an element: bpmn-js' own without what we do not run, with a user task where it would append a plain one,
// and with our two steps: one after this, one beside it.
import type { Drawn } from './drawing.ts'
import type { StepCommands } from './step-commands.ts'
import { canGoBeside, isStep } from './step-shape.ts'

export type PadWords = { after: string; beside: string; task: string }
type Action = (event: Event, element: Drawn) => void
type Entry = { group: string; className: string; title: string; html?: string; action: Record<string, unknown> }
type Entries = Record<string, Entry>
type Factory = { createShape(attributes: object): Drawn }

export function contextPadModule(words: PadWords): object {
  function Provider(
    this: object,
    contextPad: { registerProvider(priority: number, provider: object): void },
    autoPlace: { append(source: Drawn, shape: Drawn): void },
    create: { start(event: Event, shape: Drawn, options: object): void },
    elementFactory: Factory,
    ycSteps: StepCommands,
  ) {
    const userTask = () => elementFactory.createShape({ type: 'bpmn:UserTask' })
    const append: Entry = {
      group: 'model',
      className: 'bpmn-icon-user-task',
      title: words.task,
      action: {
        click: ((_event, element) => autoPlace.append(element, userTask())) satisfies Action,
        dragstart: ((event, source) => create.start(event, userTask(), { source })) satisfies Action,
      },
    }
    const own = (element: Drawn): Entries => ({
      ...(canGoBeside(element) && {
        'yc.beside': {
          group: 'model',
          className: 'bpmn-icon-gateway-parallel',
          title: words.beside,
          action: { click: () => ycSteps.addBeside(element) },
        },
      }),
      ...(isStep(element) && {
        'yc.after': {
          group: 'model',
          className: 'yc-pad-after',
          title: words.after,
          action: { click: () => ycSteps.addAfter(element) },
        },
      }),
    })
    contextPad.registerProvider(500, {
      getContextPadEntries: (element: Drawn) => (entries: Entries) => {
        const { 'append.append-task': task, 'append.intermediate-event': _unsaid, ...kept } = entries
        return { ...kept, ...(task && { 'append.user-task': append }), ...own(element) }
      },
    })
  }
  Provider.$inject = ['contextPad', 'autoPlace', 'create', 'elementFactory', 'ycSteps']
  return { __init__: ['ycContextPad'], ycContextPad: ['type', Provider] }
}
