import { expect, test } from 'vitest'
import { bpmn } from './flow-text.ts'
import { compile, rewrite } from './index.ts'

// A file with what other makers write: their attributes and elements, lanes, data, notes, messages, drawings with colours.
const rich = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:maker="http://maker.example/bpmn" id="file" targetNamespace="http://maker.example" exporter="Maker" exporterVersion="9">
<message id="told" name="told"/>
<collaboration id="both"><participant id="pool" name="Office" processRef="flow"/><participant id="other" name="Resident"/>
  <messageFlow id="letter" sourceRef="other" targetRef="a"/></collaboration>
<process id="flow" isExecutable="true" maker:keep="P5Y">
  <documentation>Why &lt;this&gt; is so</documentation>
  <extensionElements><maker:settings level="2"><maker:entry key="a">one</maker:entry><maker:entry key="b">two</maker:entry></maker:settings></extensionElements>
  <laneSet id="lanes"><lane id="lane" name="Desk"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef></lane></laneSet>
  <startEvent id="s"><outgoing>sa</outgoing></startEvent>
  <userTask id="a" name="受理" maker:assignee="clerk">
    <extensionElements><maker:form id="f"><maker:field id="x" label="姓名"/></maker:form></extensionElements>
    <incoming>sa</incoming><outgoing>ae</outgoing>
    <ioSpecification id="io"><dataInput id="in" name="letter"/><inputSet id="is"><dataInputRefs>in</dataInputRefs></inputSet><outputSet id="os"/></ioSpecification>
    <potentialOwner id="owner"><resourceAssignmentExpression id="rae"><expression xsi:type="tFormalExpression" id="fe">clerks</expression></resourceAssignmentExpression></potentialOwner>
  </userTask>
  <endEvent id="e"><incoming>ae</incoming></endEvent>
  <sequenceFlow id="sa" sourceRef="s" targetRef="a"/><sequenceFlow id="ae" sourceRef="a" targetRef="e"/>
  <dataObject id="paper"/><dataObjectReference id="paperRef" name="Paper" dataObjectRef="paper"><dataState id="ds" name="signed"/></dataObjectReference>
  <textAnnotation id="note"><text>mind the gap</text></textAnnotation><association id="as" sourceRef="a" targetRef="note"/>
  <group id="grp" categoryValueRef="cv"/>
</process>
<category id="cat"><categoryValue id="cv" value="Phase 1"/></category>
<bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="plane" bpmnElement="both">
  <bpmndi:BPMNShape id="sh" bpmnElement="a" maker:colour="red"><dc:Bounds x="1" y="2" width="100" height="80"/><bpmndi:BPMNLabel id="lab"><dc:Bounds x="1" y="2" width="3" height="4"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>
  <bpmndi:BPMNEdge id="ed" bpmnElement="sa"><di:waypoint x="0" y="0"/><di:waypoint x="9" y="9"/></bpmndi:BPMNEdge>
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`

/** Every element with its attributes and every text of a file, without regard to order, blanks and prefixes' line breaks. */
const pieces = (xml: string) =>
  [...xml.matchAll(/<([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*\/?>|>([^<]*[^<\s][^<]*)</g)]
    .map(([, name, attributes, text]) =>
      name
        ? `${name} ${[...(attributes ?? '').matchAll(/[\w:]+="[^"]*"/g)].map(String).sort().join(' ')}`
        : (text ?? '').trim(),
    )
    .sort()

test('reading and writing loses no element, attribute or text, whoever made it', async () => {
  const result = await rewrite(rich)
  if (!result.ok) throw new Error(result.reason)
  expect(result.lost).toEqual([])
  const texts = [...rich.matchAll(/>([^<]*[^<\s][^<]*)</g)].map(([, text = '']) => text.trim())
  for (const text of texts) expect(result.xml).toContain(text)
  expect(pieces(result.xml)).toEqual(pieces(rich))
})

test('writing again what was written changes nothing more, and the flow is the same', async () => {
  const once = await rewrite(rich)
  const twice = await rewrite(once.ok ? once.xml : '')
  expect(twice).toEqual(once)
  const [before, after] = [await compile(rich), await compile(once.ok ? once.xml : '')]
  expect(before.ok && JSON.stringify(before.flow.diagram)).toBe(after.ok && JSON.stringify(after.flow.diagram))
})

test('what could not be kept is named, and what is no BPMN is refused', async () => {
  const strange = bpmn('s start; a user; e end; s>a>e').replace('</process>', '<robotTask id="r"/></process>')
  expect(await rewrite(strange)).toMatchObject({ ok: true, lost: [expect.stringContaining('robotTask')] })
  expect(await rewrite('<a/>')).toMatchObject({ ok: false })
  expect(await rewrite('<!DOCTYPE a><a/>')).toMatchObject({ ok: false })
})

test('text between the elements of an extension is kept, and that its place is not is said', async () => {
  const mixed = rich
    .replace('<maker:settings level="2">', '<maker:settings level="2">before ')
    .replace('key="b">two', 'key="b"><!-- x < y -->two')
  const result = await rewrite(mixed)
  expect(result).toMatchObject({ ok: true, lost: ['the place of text among the elements of <maker:settings>'] })
  if (result.ok) expect(result.xml).toContain('before')
})
