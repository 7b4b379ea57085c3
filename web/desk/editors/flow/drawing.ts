// The parts of a bpmn-js drawing that our own code touches: its elements, what they say (business objects), its services.

/** What an element says: an object of the BPMN model. */
export type Said = {
  $type: string
  id?: string
  name?: string
  $parent?: Said
  $attrs?: Record<string, string>
  $instanceOf?(type: string): boolean
  get?(name: string): unknown
  flowElements?: Said[]
  rootElements?: Said[]
  incoming?: Said[]
  outgoing?: Said[]
  sourceRef?: Said
  targetRef?: Said
  attachedToRef?: Said
  eventDefinitions?: Said[]
  conditionExpression?: { body?: string }
  default?: Said
  messageRef?: Said
  cancelActivity?: boolean
  isInterrupting?: boolean
  [key: string]: unknown
}
export type Box = { x: number; y: number; width: number; height: number }
/** An element as it is drawn: a shape has a box, a connection has ends and points. */
export type Drawn = Box & {
  id: string
  type: string
  businessObject: Said
  parent?: Drawn
  children?: Drawn[]
  incoming: Drawn[]
  outgoing: Drawn[]
  source?: Drawn
  target?: Drawn
  host?: Drawn
  attachers?: Drawn[]
  labelTarget?: Drawn
  waypoints?: { x: number; y: number }[]
}
export type DrawingOptions = {
  container: HTMLElement
  additionalModules?: readonly object[]
  moddleExtensions?: Record<string, object>
  keyboard?: { bind?: boolean }
}
/** A viewer or an editor on a page. */
export interface Drawing {
  importXML(xml: string): Promise<{ warnings: readonly { message: string }[] }>
  saveXML(options?: { format?: boolean }): Promise<{ xml?: string }>
  saveSVG(): Promise<{ svg: string }>
  get<T = unknown>(service: string): T
  on(event: string, heard: (event: never) => void): void
  destroy(): void
}

export type Registry = {
  get(id: string): Drawn | undefined
  getAll(): Drawn[]
  filter(test: (element: Drawn) => boolean): Drawn[]
}
export type Modeling = {
  updateProperties(element: Drawn, properties: Record<string, unknown>): void
  updateModdleProperties(element: Drawn, said: Said, properties: Record<string, unknown>): void
  createShape(shape: object, at: { x: number; y: number }, parent: Drawn): Drawn
  appendShape(source: Drawn, shape: object, at: { x: number; y: number }, parent: Drawn): Drawn
  connect(source: Drawn, target: Drawn, attributes?: object): Drawn
  reconnectEnd(flow: Drawn, target: Drawn, at: { x: number; y: number }): void
  reconnectStart(flow: Drawn, source: Drawn, at: { x: number; y: number }): void
  layoutConnection(flow: Drawn): void
  removeElements(elements: Drawn[]): void
}
export type Canvas = {
  getRootElement(): Drawn
  zoom(level: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number
  viewbox(box?: Box): Box & { scale: number; inner: Box; outer: Box }
  scroll(by: { dx: number; dy: number }): void
  scrollToElement(element: Drawn | string): void
  addMarker(element: Drawn | string, marker: string): void
  removeMarker(element: Drawn | string, marker: string): void
  getContainer(): HTMLElement
}
export type Overlays = {
  add(element: string, type: string, overlay: { position: object; html: HTMLElement; show?: object }): string
  remove(filter: { type: string }): void
}
export type Selection = { get(): Drawn[]; select(element: Drawn | Drawn[] | null): void }
export type CommandStack = {
  canUndo(): boolean
  canRedo(): boolean
  undo(): void
  redo(): void
  execute(command: string, context: object): void
  registerHandler(command: string, handler: unknown): void
}
