import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CompiledFlow, compile, start } from '../engines/flow/index.ts'
import { compileForm } from '../engines/form/index.ts'
import type { CaseEvent, CaseRow } from './case.ts'
import { verifyChain } from './chain.ts'
import { type CaseItem, formVariables, prepareItem } from './item.ts'
import type { Move, StepTools, StepWrite } from './move.ts'
import { settleStep, takeStep } from './step.ts'
import { readWorkingCalendar } from './working-calendar.ts'

const calendar = readWorkingCalendar('catalogue/calendars')
let item: CaseItem

async function itemOn(flowName: string): Promise<CaseItem> {
  const flow = await compile(readFileSync(`catalogue/flows/${flowName}.bpmn`, 'utf8'))
  const form = compileForm({
    schema: { type: 'object', properties: { name: { type: 'string', title: '姓名' } } },
    layout: [{ title: { zh: '一', en: 'One' }, fields: ['/name'] }],
  })
  if (!flow.ok || !form.ok) throw new Error('fixture does not compile')
  return prepareItem({
    rules: new Map(),
    flow: flow.flow as CompiledFlow,
    form: form.form,
    content: {
      id: 'test',
      version: 1,
      name: { zh: '测试', en: 'Test' },
      function: 'education',
      audience: ['person'],
      kind: 'promised',
      levels: { accept: ['community'], decide: 'district' },
      limits: { promisedWorkingDays: 10, supplementWorkingDays: 5 },
      channels: { online: true, window: true },
      materials: [],
      result: null,
    },
  })
}

const newRow = (): CaseRow => ({
  caseId: '01900000-0000-7000-8000-000000000001',
  caseNo: '260302-AAAA-AAAA-A',
  itemId: 'test',
  itemVersion: 1,
  subjectId: '01900000-0000-7000-8000-000000000002',
  channel: 'web',
  division: '440306001003',
  siteId: 'station@440306001003',
  organId: 'education@440306000000',
  submittedAt: '2026-03-02T01:00:00Z',
  status: 'submitted',
  outcome: null,
  version: 0,
  state: { flow: { t: [], v: {}, n: 1 }, holds: [] },
  headHash: '',
  dueAt: null,
})

const toolsAt = (at: string): StepTools => ({
  item,
  calendar,
  now: Temporal.Instant.from(at),
  assign: (task) => `${task.props.unit}@440306000000`,
})

/** A case as the database would hold it: open tasks and timers follow the writes. */
class Desk {
  row: CaseRow
  events: CaseEvent[] = []
  tasks = new Map<string, { node: string; act: string; dueAt: string | null }>()
  timers = new Map<string, string>()
  constructor(write: StepWrite) {
    this.row = write.before
    this.apply(write)
  }
  apply(write: StepWrite): void {
    this.row = write.after
    this.events.push(...write.events)
    for (const id of write.closedTasks)
      if (!this.tasks.delete(id)) throw new Error(`closed a task that was not open: ${id}`)
    for (const task of write.openedTasks) this.tasks.set(task.taskId, task)
    for (const id of write.clearedTimers)
      if (!this.timers.delete(id)) throw new Error(`cleared a timer that was not set: ${id}`)
    for (const { timerId, firesAt } of write.setTimers) this.timers.set(timerId, firesAt)
  }
  do(move: Move, at: string): void {
    this.apply(takeStep(this.row, move, toolsAt(at)))
  }
  taskAt(node: string): string {
    const found = [...this.tasks].find(([, task]) => task.node === node)
    if (!found) throw new Error(`no task at ${node}`)
    return found[0]
  }
  complete(
    node: string,
    kind: Move['event']['kind'],
    variables: Record<string, string>,
    at: string,
    status?: Move['status'],
  ): void {
    const taskId = this.taskAt(node)
    this.do(
      {
        event: { kind, actor: { kind: 'staff', id: 's' }, data: { taskId } },
        input: { type: 'complete-task', taskId, variables },
        ...(status && { status }),
      },
      at,
    )
  }
}

const submitted = (at = '2026-03-02T01:00:00Z') =>
  new Desk(
    settleStep(
      newRow(),
      { event: { kind: 'case_submitted', actor: { kind: 'person', id: 'p' }, data: {} } },
      start(item.flow, { form: formVariables(item, {}) }),
      toolsAt(at),
    ),
  )

beforeAll(async () => {
  item = await itemOn('parallel-verification-four')
})

describe('a step of a case', () => {
  it('opens the acceptance task with five working days to accept', () => {
    const desk = submitted()
    expect([...desk.tasks.values()].map(({ act, dueAt }) => ({ act, dueAt }))).toEqual([
      { act: 'accept', dueAt: '2026-03-09T10:00:00Z' },
    ])
    expect(desk.row.status).toBe('submitted')
  })

  it('starts the promised clock with acceptance, not with submission', () => {
    const desk = submitted()
    expect(desk.row.state.clock).toBeUndefined()
    desk.complete('accept', 'case_accepted', { acceptance: 'accepted' }, '2026-03-03T02:00:00Z', 'accepted')
    expect(desk.row.state.clock).toMatchObject({ limitWorkingDays: 10, startedAt: '2026-03-03T02:00:00Z' })
    expect([...desk.tasks.values()].filter(({ act }) => act === 'review')).toHaveLength(4)
  })

  it('decides only after all four reviews, whatever their order', () => {
    const nodes = ['verify-police', 'verify-housing', 'verify-social-security', 'verify-health']
    fc.assert(
      fc.property(fc.shuffledSubarray(nodes, { minLength: 4, maxLength: 4 }), (order) => {
        const desk = submitted()
        desk.complete('accept', 'case_accepted', { acceptance: 'accepted' }, '2026-03-03T02:00:00Z', 'accepted')
        for (const [index, node] of order.entries()) {
          expect([...desk.tasks.values()].some(({ act }) => act === 'decide')).toBe(false)
          desk.complete(
            node,
            'review_given',
            { [node.replaceAll('-', '_')]: 'passed' },
            `2026-03-0${4 + index}T02:00:00Z`,
          )
        }
        expect([...desk.tasks.values()].map(({ act }) => act)).toEqual(['decide'])
      }),
    )
  })

  it('stops the clock with the decision and asks for the result', () => {
    const desk = submitted()
    desk.complete('accept', 'case_accepted', { acceptance: 'accepted' }, '2026-03-03T02:00:00Z', 'accepted')
    for (const node of ['verify-police', 'verify-housing', 'verify-social-security', 'verify-health'])
      desk.complete(node, 'review_given', { [node.replaceAll('-', '_')]: 'passed' }, '2026-03-04T02:00:00Z')
    desk.complete('decide', 'case_decided', { decision: 'granted' }, '2026-03-05T02:00:00Z', 'decided')
    expect(desk.row.state.clock?.stoppedAt).toBe('2026-03-05T02:00:00Z')
    expect(desk.events.at(-1)).toMatchObject({ kind: 'service_requested', data: { service: 'issue-licence' } })
  })

  it('waits for a supplement and goes on from acceptance when it comes', () => {
    const desk = submitted()
    desk.complete(
      'accept',
      'supplement_required',
      { acceptance: 'supplement' },
      '2026-03-03T02:00:00Z',
      'supplementing',
    )
    expect(desk.tasks.size).toBe(0)
    expect([...desk.timers.values()]).toEqual(['2026-03-10T10:00:00Z'])
    desk.do(
      {
        event: { kind: 'case_supplemented', actor: { kind: 'person' }, data: {} },
        input: { type: 'message', name: 'supplemented' },
        status: 'submitted',
      },
      '2026-03-04T02:00:00Z',
    )
    expect([...desk.timers]).toEqual([['deemed:2', '2026-03-11T10:00:00Z']])
    expect([...desk.tasks.values()].map(({ act }) => act)).toEqual(['accept'])
  })

  it('waits for acceptance with a timer of five working days, which any answer clears', () => {
    const desk = submitted()
    expect([...desk.timers]).toEqual([['deemed:0', '2026-03-09T10:00:00Z']])
    desk.complete('accept', 'case_accepted', { acceptance: 'accepted' }, '2026-03-03T02:00:00Z', 'accepted')
    expect(desk.timers.size).toBe(0)
  })

  it('ends as withdrawn when the supplement never comes', () => {
    const desk = submitted()
    desk.complete(
      'accept',
      'supplement_required',
      { acceptance: 'supplement' },
      '2026-03-03T02:00:00Z',
      'supplementing',
    )
    const timerId = [...desk.timers.keys()][0] ?? ''
    desk.do(
      {
        event: { kind: 'timer_fired', actor: { kind: 'system' }, data: { timerId } },
        input: { type: 'fire-timer', timerId },
      },
      '2026-03-10T10:00:01Z',
    )
    expect(desk.row).toMatchObject({ status: 'concluded', outcome: 'withdrawn' })
    expect(desk.tasks.size + desk.timers.size).toBe(0)
  })

  it('closes every task and timer when the applicant withdraws', () => {
    const desk = submitted()
    desk.complete('accept', 'case_accepted', { acceptance: 'accepted' }, '2026-03-03T02:00:00Z', 'accepted')
    desk.do(
      {
        event: { kind: 'case_withdrawn', actor: { kind: 'person' }, data: {} },
        input: { type: 'terminate' },
        outcome: 'withdrawn',
      },
      '2026-03-04T02:00:00Z',
    )
    expect(desk.row).toMatchObject({ status: 'concluded', outcome: 'withdrawn' })
    expect(desk.tasks.size + desk.timers.size).toBe(0)
    expect(desk.row.state.clock?.stoppedAt).toBe('2026-03-04T02:00:00Z')
  })

  it('chains every event to the one before it', () => {
    const desk = submitted()
    desk.complete('accept', 'case_accepted', { acceptance: 'accepted' }, '2026-03-03T02:00:00Z', 'accepted')
    expect(desk.events.map(({ seq }) => seq)).toEqual(desk.events.map((_, index) => index + 1))
    expect(verifyChain(desk.events)).toEqual({ ok: true })
    const altered = desk.events.map((event) =>
      event.seq === 1 ? { ...event, data: { ...event.data, channel: 'window' } } : event,
    )
    expect(verifyChain(altered)).toMatchObject({ ok: false, seq: 1 })
    expect(verifyChain(desk.events.slice(1))).toMatchObject({ ok: false })
  })

  it('takes a special procedure out of the promised clock', async () => {
    item = await itemOn('inspection-licence')
    try {
      const desk = submitted()
      desk.complete('accept', 'case_accepted', { acceptance: 'accepted' }, '2026-03-03T02:00:00Z', 'accepted')
      while (![...desk.tasks.values()].some(({ act }) => act === 'inspect')) {
        const next = [...desk.tasks.values()].find(({ act }) => act === 'review')
        if (!next) throw new Error('the flow has no inspection')
        desk.complete(next.node, 'review_given', { [next.node.replaceAll('-', '_')]: 'passed' }, '2026-03-04T02:00:00Z')
      }
      expect(desk.row.state.holds).toHaveLength(1)
      const inspect = [...desk.tasks.values()].find(({ act }) => act === 'inspect')?.node ?? ''
      desk.complete(inspect, 'review_given', { [inspect.replaceAll('-', '_')]: 'passed' }, '2026-03-11T02:00:00Z')
      expect(desk.row.state.holds).toEqual([])
      expect(desk.row.state.clock?.suspensions).toMatchObject([
        { from: '2026-03-04T02:00:00Z', to: '2026-03-11T02:00:00Z' },
      ])
    } finally {
      item = await itemOn('parallel-verification-four')
    }
  })
})
