import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { flowChanges } from './flow-changes.ts'

const before = readFileSync('catalogue/flows/joint-review.bpmn', 'utf8')

it('finds nothing between a flow and itself', async () => {
  expect(await flowChanges(before, before)).toEqual([])
})

it('tells each field that says something else, and no flow only because its end has another name', async () => {
  const after = before
    .replace(
      'yc:act="decide" yc:post="decider" yc:unit="competent" yc:level="decide" yc:limit="2"',
      'yc:act="decide" yc:post="decider" yc:unit="competent" yc:level="decide" yc:limit="3"',
    )
    .replace('name="规划部门会签"', 'name="规划和自然资源部门会签"')
    .replace('form.siteKind = "public"', 'form.siteKind = "park"')
  const changes = await flowChanges(before, after)
  expect(changes.map(({ id, kind, fields }) => [kind, id, ...fields])).toEqual([
    ['changed', 'review-planning', { field: 'name', before: '规划部门会签', after: '规划和自然资源部门会签' }],
    ['changed', 'decide', { field: 'limit', before: '2', after: '3' }],
    [
      'changed',
      'on-public-land',
      { field: 'condition', before: 'form.siteKind = "public"', after: 'form.siteKind = "park"' },
    ],
  ])
})

it('tells what came and went, where flows lead now, what only moved, and another kind under the same id', async () => {
  const after = before
    .replace('<bpmn:endEvent id="end-denied"', '<bpmn:userTask id="hear" name="听证" /><bpmn:endEvent id="end-denied"')
    .replace('sourceRef="issue-licence" targetRef="deliver"', 'sourceRef="issue-licence" targetRef="end-granted"')
    .replace(/<bpmn:sequenceFlow id="returned"[\s\S]*?<\/bpmn:sequenceFlow>/, '')
    .replace('<bpmn:parallelGateway id="review-fork"', '<bpmn:inclusiveGateway id="review-fork"')
    .replace(/(<bpmn:inclusiveGateway id="review-fork"[\s\S]*?)<\/bpmn:parallelGateway>/, '$1</bpmn:inclusiveGateway>')
    .replace('x="970" y="330"', 'x="970" y="350"')
  const changes = await flowChanges(before, after)
  expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'removed returned',
    'added hear',
    'changed review-fork',
    'changed issue-licence-to-deliver',
    'moved review-traffic',
  ])
  expect(changes[2]?.fields).toContainEqual({
    field: 'type',
    before: 'bpmn:ParallelGateway',
    after: 'bpmn:InclusiveGateway',
  })
  expect(changes[3]?.fields).toEqual([{ field: 'to', before: '送达', after: '办结' }])
})

it('says of what it has no words for that it changed', async () => {
  const after = before.replace(
    '<bpmn:parallelGateway id="review-join"',
    '<bpmn:parallelGateway id="review-join" gatewayDirection="Converging"',
  )
  expect(await flowChanges(before, after)).toMatchObject([
    { kind: 'changed', id: 'review-join', fields: [{ field: 'other' }] },
  ])
})
