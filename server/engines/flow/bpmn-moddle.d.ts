// bpmn-moddle 10 ships no types for its main entry; this names what the flow engine reads of it, and no more.
declare module 'bpmn-moddle' {
  export type Expression = { body?: string; language?: string }
  export type Bounds = { x: number; y: number; width: number; height: number }
  export type BpmnElement = {
    $type: string
    $attrs?: Record<string, string>
    $parent?: BpmnElement
    id?: string
    name?: string
    text?: string
    isExecutable?: boolean
    rootElements?: BpmnElement[]
    diagrams?: BpmnElement[]
    plane?: BpmnElement
    planeElement?: BpmnElement[]
    bpmnElement?: BpmnElement
    bounds?: Bounds
    waypoint?: { x: number; y: number }[]
    isExpanded?: boolean
    participants?: BpmnElement[]
    processRef?: BpmnElement
    laneSets?: BpmnElement[]
    lanes?: BpmnElement[]
    childLaneSet?: BpmnElement
    flowNodeRef?: BpmnElement[]
    flowElements?: BpmnElement[]
    artifacts?: BpmnElement[]
    sourceRef?: BpmnElement
    targetRef?: BpmnElement
    conditionExpression?: Expression
    default?: BpmnElement
    eventDefinitions?: BpmnElement[]
    attachedToRef?: BpmnElement
    cancelActivity?: boolean
    loopCharacteristics?: BpmnElement
    isForCompensation?: boolean
    triggeredByEvent?: boolean
    startQuantity?: number
    completionQuantity?: number
    instantiate?: boolean
    eventGatewayType?: string
    timeDate?: Expression
    timeDuration?: Expression
    timeCycle?: Expression
    messageRef?: BpmnElement
    errorRef?: BpmnElement
    signalRef?: BpmnElement
    escalationRef?: BpmnElement
    escalationCode?: string
    condition?: Expression
    activityRef?: BpmnElement
    isInterrupting?: boolean
    parallelMultiple?: boolean
    isSequential?: boolean
    behavior?: string
    loopCardinality?: Expression
    loopDataInputRef?: BpmnElement
    loopDataOutputRef?: BpmnElement
    inputDataItem?: BpmnElement
    outputDataItem?: BpmnElement
    completionCondition?: Expression
    testBefore?: boolean
    loopCondition?: Expression
    loopMaximum?: number
    ordering?: string
    cancelRemainingInstances?: boolean
    activationCondition?: Expression
    calledElement?: string
    scriptFormat?: string
    script?: string
    errorCode?: string
  }
  export type Warning = { message: string; element?: BpmnElement; property?: string; value?: string }
  export class BpmnModdle {
    constructor(packages?: Record<string, object>)
    fromXML(xml: string): Promise<{ rootElement: BpmnElement; warnings: Warning[] }>
    toXML(element: BpmnElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
