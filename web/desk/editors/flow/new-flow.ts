// The flow that an author begins with: submitted, accepted, concluded. It runs as it is once its step has a post.

/** BPMN 2.0 of a new flow; `id` in kebab case. */
export const newFlowXml = (id: string, name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:yc="http://yichuang.gov/bpmn" id="${id}-definitions" targetNamespace="http://yichuang.gov/flows" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">
  <bpmn:process id="${id}" name="${escaped(name)}" isExecutable="true">
    <bpmn:startEvent id="start" name="提交申请" yc:name-en="Submitted"><bpmn:outgoing>flow-1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="accept" name="受理" yc:name-en="Accept" yc:act="accept" yc:post="window-clerk" yc:unit="site"><bpmn:incoming>flow-1</bpmn:incoming><bpmn:outgoing>flow-2</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="end" name="办结" yc:name-en="Concluded" yc:outcome="granted"><bpmn:incoming>flow-2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="flow-1" sourceRef="start" targetRef="accept" />
    <bpmn:sequenceFlow id="flow-2" sourceRef="accept" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="${id}-diagram">
    <bpmndi:BPMNPlane id="${id}-plane" bpmnElement="${id}">
      <bpmndi:BPMNShape id="start-shape" bpmnElement="start"><dc:Bounds x="162" y="182" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="156" y="225" width="48" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="accept-shape" bpmnElement="accept"><dc:Bounds x="250" y="160" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="end-shape" bpmnElement="end"><dc:Bounds x="402" y="182" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="408" y="225" width="24" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="flow-1-edge" bpmnElement="flow-1"><di:waypoint x="198" y="200" /><di:waypoint x="250" y="200" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="flow-2-edge" bpmnElement="flow-2"><di:waypoint x="350" y="200" /><di:waypoint x="402" y="200" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
