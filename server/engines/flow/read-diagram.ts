import type { BpmnElement } from 'bpmn-moddle'
import type { Diagram } from './diagram.ts'
import type { Net } from './net.ts'

export function diagramOf(_definitions: BpmnElement, process: BpmnElement, _net: Net): Diagram {
  return { id: process.id ?? '', name: '', nodes: [], edges: [], lanes: [], bounds: { x: 0, y: 0, w: 0, h: 0 } }
}
