import { readFileSync } from 'node:fs'
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../../server/engines/flow/index.ts'
import type { Said } from './drawing.ts'
import { readField } from './field-access.ts'
import { fieldsOf, joinPoints, pointsOf } from './fields.ts'
import { freeId, isKebab, stemOf } from './kebab-ids.ts'
import { newFlowXml } from './new-flow.ts'
import { isOffered } from './offered.ts'
import { linesOf } from './step-order.ts'
import { variablesOf } from './variables.ts'
import { ycPackage } from './yc-package.ts'

const jointReview = readFileSync('catalogue/flows/joint-review.bpmn', 'utf8')
const moddle = () => new BpmnModdle({ yc: ycPackage })
const read = async (xml: string): Promise<Said> => (await moddle().fromXML(xml)).rootElement as unknown as Said
const processOf = async (xml: string): Promise<Said> => {
  const found = (await read(xml)).rootElements?.find(({ $type }) => $type === 'bpmn:Process')
  if (!found) throw new Error('no process')
  return found
}
const elementOf = (process: Said, id: string): Said => {
  const found = process.flowElements?.find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('a new flow', () => {
  it('runs as it is', async () => {
    const compiled = await compile(newFlowXml('my-flow', '办 <某> 事'), { requireTaskProps: ['act', 'post'] })
    expect(compiled).toMatchObject({ ok: true })
  })
})

describe('our attributes', () => {
  it('are read under whatever prefix a file binds', async () => {
    const xml = newFlowXml('f', 'F').replaceAll('yc:', 'y:').replaceAll('xmlns:yc', 'xmlns:y')
    expect(readField(elementOf(await processOf(xml), 'accept'), 'post')).toBe('window-clerk')
  })
  it('go through a reading and writing with everything of other makers', async () => {
    const foreign = jointReview
      .replace('<bpmn:definitions ', '<bpmn:definitions xmlns:other="http://other.example/x" ')
      .replace('yc:act="decide"', 'yc:act="decide" yc:set-total="1 + 1" other:colour="red"')
      .replace(
        '<bpmn:incoming>review-join-to-decide</bpmn:incoming>',
        '<bpmn:extensionElements><other:thing deep="1"><other:inner>文</other:inner></other:thing></bpmn:extensionElements>$&',
      )
    const written = await moddle().toXML((await moddle().fromXML(foreign)).rootElement, { format: true })
    for (const kept of [
      'yc:set-total="1 + 1"',
      'other:colour="red"',
      '<other:inner>文</other:inner>',
      'yc:post="decider"',
    ])
      expect(written.xml).toContain(kept)
    const [before, after] = await Promise.all([compile(jointReview), compile(written.xml)])
    if (!before.ok || !after.ok) throw new Error('does not compile')
    expect([...after.flow.nodes.keys()]).toEqual([...before.flow.nodes.keys()])
  })
})

describe('the panel', () => {
  it('asks of each element what it needs', async () => {
    const process = await processOf(jointReview)
    const fields = (id: string) => fieldsOf(elementOf(process, id))
    expect(fields('decide')).toEqual(
      expect.arrayContaining(['act', 'post', 'unit', 'level', 'limit', 'points', 'control', 'risk']),
    )
    expect(fields('end-granted')).toContain('outcome')
    expect(fields('issue-licence')).toContain('service')
    expect(fields('await-supplement')).toContain('message')
    expect(fields('supplement-expired')).toEqual(expect.arrayContaining(['working-days', 'duration', 'interrupting']))
    expect(fields('granted')).toContain('condition')
    expect(fields('on-own-land')).not.toContain('condition')
    expect(fields('start-to-accept')).not.toContain('condition')
    expect(fields('public-land-gate')).toContain('default-flow')
    expect(fields('review-fork')).not.toContain('default-flow')
  })
  it('reads what an element says', async () => {
    const process = await processOf(jointReview)
    const said = (id: string, key: Parameters<typeof readField>[1]) => readField(elementOf(process, id), key)
    expect(said('granted', 'condition')).toBe('decision = "granted"')
    expect(said('await-supplement', 'message')).toBe('supplemented')
    expect(said('supplement-expired', 'working-days')).toBe('supplement')
    expect(said('public-land-gate', 'default-flow')).toBe('on-own-land')
    expect(said('on-own-land', 'is-default')).toBe('true')
  })
  it('keeps review points one by one', () => {
    expect(pointsOf('甲；乙;丙')).toEqual(['甲', '乙', '丙'])
    expect(joinPoints(['甲；乙', '丙'])).toBe('甲，乙；丙')
    expect(pointsOf('')).toEqual([])
  })
})

describe('the steps in words', () => {
  it('stand in the order in which they come, a boundary event below its step', async () => {
    const ids = linesOf(await processOf(jointReview)).map(({ id }) => id)
    const at = (id: string) => ids.indexOf(id)
    expect(ids[0]).toBe('start')
    expect(at('accept')).toBeLessThan(at('review-fork'))
    expect(at('review-fork')).toBeLessThan(at('review-planning'))
    expect(at('review-planning')).toBeLessThan(at('review-join'))
    expect(at('review-join')).toBeLessThan(at('decide'))
    expect(at('supplement-expired')).toBe(at('await-supplement') + 1)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('know which variables they set', async () => {
    expect(variablesOf(await processOf(jointReview)).map(({ name }) => name)).toEqual([
      'acceptance',
      'review_competent',
      'review_planning',
      'review_traffic',
      'decision',
    ])
  })
})

describe('ids', () => {
  it('are in kebab case, by what an element is', () => {
    const types = ['UserTask', 'SequenceFlow', 'ParallelGateway', 'EndEvent', 'BoundaryEvent', 'TimerEventDefinition']
    expect(types.map((type) => stemOf(`bpmn:${type}`))).toEqual(['task', 'flow', 'gateway', 'end', 'event', 'trigger'])
    expect(freeId('task', (id) => ['task-1', 'task-2'].includes(id))).toBe('task-3')
    expect(['review-fire', 'a1'].every(isKebab)).toBe(true)
    expect(['Review', '1a', 'a_b', 'a--b', 'a-', ''].some(isKebab)).toBe(false)
  })
})

it('offers what the engine runs and nothing that it only keeps', () => {
  expect(['replace-with-user-task', 'replace-with-timer-boundary', 'replace-with-terminate-end'].every(isOffered)).toBe(
    true,
  )
  expect(
    [
      'replace-with-data-store-reference',
      'replace-with-expanded-pool',
      'replace-with-collapsed-subprocess',
      'replace-with-task',
    ].some(isOffered),
  ).toBe(false)
})
