// What the menu «change element» offers: elements that the engine runs (docs/flow/elements.md) and that say something by themselves. Left
// out: what it refuses (parallelMultiple and the like are not in the menu of bpmn-js anyway), what it only keeps (data, pools),
// and sub-processes folded to another page, because a flow is to be read at one look.
const leftOut = [
  /data-(store|object)/,
  /pool/,
  /collapsed/,
  /^replace-with-task$/,
  /event-subprocess$/,
  /none-intermediate-throw/,
  /none-boundary/,
]

/** Whether an entry of the replace menu of bpmn-js is offered. */
export const isOffered = (actionName: string): boolean => !leftOut.some((pattern) => pattern.test(actionName))

type Entries = Record<string, unknown>
type Menu = { registerProvider(id: string, priority: number, provider: object): void }

function ReplaceFilter(this: object, popupMenu: Menu) {
  popupMenu.registerProvider('bpmn-replace', 500, {
    getPopupMenuEntries: () => (entries: Entries) =>
      Object.fromEntries(Object.entries(entries).filter(([name]) => isOffered(name))),
    getHeaderEntries: () => [],
  })
}
ReplaceFilter.$inject = ['popupMenu']

/** The module of bpmn-js that keeps its menu to what we run. */
export const offeredModule = { __init__: ['ycReplaceFilter'], ycReplaceFilter: ['type', ReplaceFilter] }
