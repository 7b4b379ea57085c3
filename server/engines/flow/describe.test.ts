import { expect, test } from 'vitest'
import { bpmn, flowFrom } from './flow-text.ts'
import { compile, describe } from './index.ts'

const drawing = `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="dia"><bpmndi:BPMNPlane id="plane" bpmnElement="flow">
<bpmndi:BPMNShape id="s1" bpmnElement="s"><dc:Bounds x="10" y="20" width="36" height="36"/></bpmndi:BPMNShape>
<bpmndi:BPMNShape id="s2" bpmnElement="a"><dc:Bounds x="100" y="0" width="100" height="80"/></bpmndi:BPMNShape>
<bpmndi:BPMNShape id="s3" bpmnElement="e"><dc:Bounds x="300" y="20" width="36" height="36"/></bpmndi:BPMNShape>
<bpmndi:BPMNShape id="s4" bpmnElement="l"><dc:Bounds x="0" y="-10" width="400" height="100"/></bpmndi:BPMNShape>
<bpmndi:BPMNEdge id="e1" bpmnElement="s-a"><di:waypoint x="46" y="38"/><di:waypoint x="100" y="38"/></bpmndi:BPMNEdge>
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`
const lanes = '<laneSet id="ls"><lane id="l" name="窗口" yc:post="clerk"><flowNodeRef>a</flowNodeRef></lane></laneSet>'

test('the drawing of the file is used: boxes, waypoints, lanes', async () => {
  const xml = bpmn('s start; a user name=受理 yc:act=accept; e end; s>a>e')
    .replace(/(<process[^>]*>)/, `$1${lanes}`)
    .replace('</definitions>', `${drawing}</definitions>`)
  const result = await compile(xml)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const diagram = describe(result.flow)
  expect(diagram.nodes[1]).toEqual({
    id: 'a',
    name: '受理',
    element: 'userTask',
    props: { act: 'accept' },
    x: 100,
    y: 0,
    w: 100,
    h: 80,
  })
  expect(diagram.edges.map((edge) => edge.waypoints)).toEqual([
    [
      { x: 46, y: 38 },
      { x: 100, y: 38 },
    ],
    [
      { x: 200, y: 40 },
      { x: 250, y: 40 },
      { x: 250, y: 38 },
      { x: 300, y: 38 },
    ],
  ])
  expect(diagram.lanes).toEqual([
    {
      id: 'l',
      name: '窗口',
      kind: 'lane',
      nodes: ['a'],
      props: { post: 'clerk' },
      box: { x: 0, y: -10, w: 400, h: 100 },
    },
  ])
  expect(diagram.bounds).toEqual({ x: 0, y: -10, w: 400, h: 100 })
})

test('a flow without a drawing is laid out from left to right, nothing on top of anything', async () => {
  const flow =
    await flowFrom(`s start; g exclusive default=b; a user; b user; t boundary on=a timer=P1D; u { \n is start; x user; ie end; is>x>ie \n };
    e end; s>g; g>a if k = 1; g>b; a>u; b>g; t>e; u>e`)
  const { nodes, edges, bounds } = describe(flow)
  const box = new Map(nodes.map((node) => [node.id, node]))
  expect([...box.keys()].sort()).toEqual(['a', 'b', 'e', 'g', 'ie', 'is', 's', 't', 'u', 'x'])
  const order = ['s', 'g', 'a', 'u', 'e'].map((id) => box.get(id)?.x ?? 0)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  const apart = nodes.filter((node) => !node.parent && !node.attachedTo)
  for (const one of apart) {
    for (const other of apart) {
      if (one === other) continue
      const over =
        one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h
      expect([one.id, other.id, over]).toEqual([one.id, other.id, false])
    }
  }
  const [u, x] = [box.get('u'), box.get('x')]
  expect(u && x && x.x > u.x && x.y > u.y && x.x + x.w < u.x + u.w && x.y + x.h < u.y + u.h).toBe(true)
  expect(edges.every((edge) => edge.waypoints.length >= 2)).toBe(true)
  expect(edges.filter((edge) => edge.isDefault).map((edge) => edge.id)).toEqual(['g-b'])
  expect(edges.find((edge) => edge.id === 'g-a')?.when).toBe('k = 1')
  expect(box.get('t')).toMatchObject({ attachedTo: 'a', interrupting: true, trigger: 'timer' })
  expect(bounds.w).toBeGreaterThan(500)
})
