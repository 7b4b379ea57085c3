// The reader of bpmn-moddle, asked for a part of its model other than `definitions`; adds to what the flow engine names.
declare module 'bpmn-moddle' {
  export type Foreign = {
    $type: string
    $descriptor: { ns: { localName: string; uri?: string } }
    $body?: string
    $children?: Foreign[]
  }
  export interface BpmnModdle {
    fromXML(
      xml: string,
      typeName: 'bpmn:ExtensionElements',
    ): Promise<{ rootElement: { values?: Foreign[] }; warnings: Warning[] }>
  }
}

export {}
