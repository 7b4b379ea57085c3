import type { Diagram } from './diagram.ts'
import type { CompiledFlow } from './net.ts'

/** The flow as something to draw: nodes, edges, lanes, boxes in pixels; laid out from left to right when the file has no drawing. */
export const describe = (flow: CompiledFlow): Diagram => flow.diagram
