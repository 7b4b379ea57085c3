// The palette: what a flow of the house is made of, each with its word beside the sign, so that nobody has to know BPMN's signs.
import type { Said } from './drawing.ts'

type Factory = { createShape(attributes: object): object; create(type: string, attributes: object): Said }
type Starter = { start(event: Event, shape: object | object[], options?: object): void }
type Tool = { activateSelection(event: Event): void; start(event: Event): void }
export type PaletteWord =
  | 'start'
  | 'user'
  | 'service'
  | 'receive'
  | 'rule'
  | 'exclusive'
  | 'parallel'
  | 'timer'
  | 'part'
  | 'end'
  | 'note'
  | 'lasso'
  | 'space'
  | 'connect'
type Offer = { word: PaletteWord; sign: string; shape: object; group: string }

export const offers: readonly Offer[] = [
  { word: 'start', sign: 'start-event-none', shape: { type: 'bpmn:StartEvent' }, group: 'events' },
  { word: 'end', sign: 'end-event-none', shape: { type: 'bpmn:EndEvent' }, group: 'events' },
  {
    word: 'timer',
    sign: 'intermediate-event-catch-timer',
    shape: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' },
    group: 'events',
  },
  { word: 'user', sign: 'user-task', shape: { type: 'bpmn:UserTask' }, group: 'steps' },
  { word: 'service', sign: 'service-task', shape: { type: 'bpmn:ServiceTask' }, group: 'steps' },
  { word: 'receive', sign: 'receive-task', shape: { type: 'bpmn:ReceiveTask' }, group: 'steps' },
  { word: 'rule', sign: 'business-rule-task', shape: { type: 'bpmn:BusinessRuleTask' }, group: 'steps' },
  { word: 'exclusive', sign: 'gateway-xor', shape: { type: 'bpmn:ExclusiveGateway' }, group: 'ways' },
  { word: 'parallel', sign: 'gateway-parallel', shape: { type: 'bpmn:ParallelGateway' }, group: 'ways' },
  {
    word: 'part',
    sign: 'subprocess-expanded',
    shape: { type: 'bpmn:SubProcess', isExpanded: true },
    group: 'ways',
  },
  { word: 'note', sign: 'text-annotation', shape: { type: 'bpmn:TextAnnotation' }, group: 'ways' },
]

/** The module with our palette; `wordOf` names the entries in the reader's language. */
export function paletteModule(wordOf: (word: PaletteWord) => string): object {
  function Provider(
    this: object,
    palette: { registerProvider(provider: object): void },
    create: Starter,
    elementFactory: Factory,
    lassoTool: Tool,
    spaceTool: Tool,
    globalConnect: Tool,
  ) {
    const entry = (group: string, word: PaletteWord, sign: string, run: (event: Event) => void, isMade: boolean) => ({
      group,
      className: `bpmn-icon-${sign} yc-entry`,
      title: wordOf(word),
      html: `<button type="button" class="entry"${isMade ? ' draggable="true"' : ''}><span>${wordOf(word)}</span></button>`,
      action: isMade ? { click: run, dragstart: run } : { click: run },
    })
    const made = ({ word, sign, shape, group }: Offer) =>
      entry(group, word, sign, (event) => create.start(event, elementFactory.createShape(shape)), true)
    palette.registerProvider({
      getPaletteEntries: () => ({
        ...Object.fromEntries(offers.map((offer) => [offer.word, made(offer)])),
        connect: entry('tools', 'connect', 'connection-multi', (event) => globalConnect.start(event), false),
        lasso: entry('tools', 'lasso', 'lasso-tool', (event) => lassoTool.activateSelection(event), false),
        space: entry('tools', 'space', 'space-tool', (event) => spaceTool.activateSelection(event), false),
      }),
    })
  }
  Provider.$inject = ['palette', 'create', 'elementFactory', 'lassoTool', 'spaceTool', 'globalConnect']
  return { __init__: ['paletteProvider'], paletteProvider: ['type', Provider] }
}
