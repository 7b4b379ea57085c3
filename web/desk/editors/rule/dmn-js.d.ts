// What the editors use of dmn-js, which brings no types.
declare module 'dmn-js/lib/Modeler.js' {
  type Said = { $type: string; id?: string; name?: string }
  type View = { element: Said; id: string; name?: string; type: string }
  type Viewer = {
    get<T = unknown>(service: string, isStrict?: boolean): T
    on(event: string, heard: () => void): void
  }
  class Modeler {
    constructor(options: { container: HTMLElement; [view: string]: unknown })
    importXML(xml: string): Promise<{ warnings: readonly { message: string }[] }>
    saveXML(options?: { format?: boolean }): Promise<{ xml: string }>
    getViews(): View[]
    getActiveView(): View | undefined
    getActiveViewer(): Viewer | undefined
    open(view: View): Promise<void>
    on(event: string, heard: (event: never) => void): void
    destroy(): void
  }

  export type { View, Viewer }
  export { Modeler as default }
}
declare module 'dmn-js/lib/Viewer.js' {
  export { default } from 'dmn-js/lib/Modeler.js'
}
