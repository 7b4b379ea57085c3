// What the editors use of bpmn-js and bpmn-js-differ. Their own types stand for CommonJS and do not fit our module resolution.
declare module 'bpmn-js/lib/NavigatedViewer.js' {
  import type { Drawing, DrawingOptions } from './drawing.ts'

  class NavigatedViewer implements Drawing {
    constructor(options: DrawingOptions)
    importXML(xml: string): Promise<{ warnings: readonly { message: string }[] }>
    saveXML(options?: { format?: boolean }): Promise<{ xml?: string }>
    saveSVG(): Promise<{ svg: string }>
    get<T = unknown>(service: string): T
    on(event: string, heard: (event: never) => void): void
    attachTo(place: HTMLElement): void
    destroy(): void
  }

  export { NavigatedViewer as default }
}
declare module 'bpmn-js/lib/Modeler.js' {
  export { default } from 'bpmn-js/lib/NavigatedViewer.js'
}
declare module 'bpmn-js-differ' {
  type Changes = Record<string, { $type: string; id: string; name?: string }>
  export function diff(
    before: unknown,
    after: unknown,
  ): {
    _added: Changes
    _removed: Changes
    _layoutChanged: Changes
    _changed: Record<string, { model: { $type: string; id: string; name?: string }; attrs: Record<string, unknown> }>
  }
}
