// One step of a case in memory: the flow advances, its effects become tasks, timers and events, clocks move, hashes chain.
// Pure but for the doors it is handed: no clock of its own, no I/O. What comes out is written by one statement.

import { advance, type Effect, type Step, type Task } from '../engines/flow/index.ts'
import type { CaseRow, CaseState, NewEvent, Outcome, TaskRow } from './case.ts'
import { chainEvents } from './chain.ts'
import { clockMoves } from './clock-moves.ts'
import { holdClock, releaseClock, stopClock } from './clocks.ts'
import { commitmentsAfter } from './commitments.ts'
import { caseDue, stepDue, timerFires } from './deadlines.ts'
import { tasksOfOwed } from './deferral/owed.ts'
import { begun, ended } from './drawn-procedures.ts'
import { withoutReports } from './inspection/inspection.ts'
import type { Move, StepTools, StepWrite } from './move.ts'
import { tasksMovedBy } from './moved-tasks.ts'
import { applyRuleTask } from './rule.ts'
import { waitAfter } from './waiting.ts'

/** Takes a move on a case. Throws FlowError when the input does not fit the state. */
export function takeStep(row: CaseRow, move: Move, tools: StepTools): StepWrite {
  const first = move.input
    ? advance(tools.item.flow, row.state.flow, move.input)
    : { state: row.state.flow, effects: [] }
  return settleStep(row, move, first, tools)
}

/** Carries out what a flow step asked for; also the end of a submission, whose step is the flow's start. */
export function settleStep(row: CaseRow, move: Move, first: Step, tools: StepTools): StepWrite {
  const { item, now } = tools
  const making = new StepInMaking(row, move, tools)
  let step = first
  for (let rule = making.take(step); rule; rule = making.take(step)) {
    const { variables, record } = applyRuleTask(rule, step.state.v, item, tools.calendar.localDay(now.toString()))
    making.events.push({
      kind: 'rule_applied',
      actor: { kind: 'system', name: 'rule' },
      data: { node: rule.node, variables, ...record },
    })
    step = advance(item.flow, step.state, { type: 'complete-task', taskId: rule.id, variables })
  }
  making.state = { ...making.state, flow: step.state }
  return making.finish(now)
}

class StepInMaking {
  readonly events: NewEvent[]
  readonly closed: string[] = []
  readonly opened = new Map<string, TaskRow>()
  readonly clearedTimers: string[] = []
  readonly setTimers = new Map<string, string>()
  readonly passed: string[] = []
  readonly requested: NewEvent[] = []
  /** Special procedures of the flow that begin or end with this step. */
  readonly procedures: NewEvent[] = []
  readonly row: CaseRow
  readonly move: Move
  readonly tools: StepTools
  readonly at: string
  state: CaseState
  status: CaseRow['status']
  outcome: Outcome | null
  /** Why a case is terminated: what the organ said, or how the flow names that end. */
  reason = ''

  constructor(row: CaseRow, move: Move, tools: StepTools) {
    this.row = row
    this.move = move
    this.tools = tools
    this.at = tools.now.toString()
    this.events = [move.event]
    this.status = move.status ?? row.status
    this.outcome = row.outcome
    const { waits, ...rest } = clockMoves(row.state, move, tools)
    const left = move.waits ?? waits ?? []
    const state = { ...rest, ...(left.length > 0 && { waits: left }) }
    this.state = move.beside?.change(state) ?? state
    if (move.beside?.opened) this.opened.set(move.beside.opened.taskId, move.beside.opened)
    if (move.beside?.closed) this.closed.push(move.beside.closed)
    if (move.place)
      this.state = {
        ...withoutReports(this.state, [move.place.taskId]),
        handed: { ...this.state.handed, [move.place.taskId]: move.place.handed },
      }
  }

  /** Takes the effects of one flow step; answers the rule task to apply next, if one opened. */
  take(step: Step): Task | undefined {
    let rule: Task | undefined
    for (const effect of step.effects) {
      if (effect.type === 'task-opened' && effect.task.kind === 'rule') rule ??= effect.task
      else this.carryOut(effect)
    }
    return rule
  }

  carryOut(effect: Effect): void {
    const { item, calendar, now } = this.tools
    switch (effect.type) {
      case 'task-opened':
        this.open(effect.task)
        break
      case 'task-closed':
        if (!this.opened.delete(effect.taskId) && this.hasRow(effect.taskId)) this.closed.push(effect.taskId)
        this.release(effect.taskId)
        break
      case 'timer-set':
        this.setTimers.set(effect.timerId, timerFires(item, effect, calendar, now))
        this.hold(effect.timerId, effect.props, this.setTimers.get(effect.timerId) ?? null)
        break
      case 'timer-cleared':
        if (!this.setTimers.delete(effect.timerId)) this.clearedTimers.push(effect.timerId)
        this.release(effect.timerId)
        break
      case 'passed':
        this.passed.push(effect.node)
        break
      case 'ended':
        this.end(effect, effect.outcome === 'completed' ? undefined : 'terminated')
        break
      default: // messages are matched against the state when they come
    }
  }

  open(task: Task): void {
    const { item, calendar } = this.tools
    if (task.kind === 'service') {
      const data = { taskId: task.id, node: task.node, service: task.props.service ?? task.node }
      this.requested.push({ kind: 'service_requested', actor: { kind: 'system', name: 'flow' }, data })
    }
    if (task.kind !== 'user') return
    const step = item.content.steps?.[task.node]
    this.opened.set(task.id, {
      taskId: task.id,
      node: task.node,
      name: step?.name?.zh ?? task.name,
      act: task.props.act ?? 'review',
      unit: this.tools.assign(task, this.row),
      post: task.props.post ?? 'reviewer',
      claimedBy: null,
      claimedName: null,
      openedAt: this.at,
      dueAt: stepDue(item, { ...task, openedAt: this.at }, this.state, calendar),
    })
    this.hold(task.id, task.props, this.opened.get(task.id)?.dueAt ?? null)
  }

  /** The node that a task or timer is of, in the flow that opened it. */
  drawn(id: string) {
    const { before, item } = this.tools
    return (before ?? item).flow.nodes.get(id.slice(0, id.lastIndexOf('.')))
  }

  /** Only people's tasks have a row; services and waits live in the state. */
  hasRow(taskId: string): boolean {
    return this.drawn(taskId)?.task === 'user'
  }

  /** A case that is decided or over goes nowhere any more. */
  endReferral(): void {
    const { referral, ...rest } = this.state
    if (!referral || this.status === 'accepted') return
    this.closed.push(referral.taskId)
    this.state = rest
  }

  /** What is closed goes back nowhere. */
  forgetHanded(): void {
    const { handed, ...rest } = this.state
    if (!handed) return
    const left = Object.entries(handed).filter(([taskId]) => !this.closed.includes(taskId))
    this.state = left.length > 0 ? { ...rest, handed: Object.fromEntries(left) } : rest
  }

  /** What is closed waits for no second signature; after a migration the checklist may be another. */
  forgetReports(): void {
    const over = this.tools.before ? Object.keys(this.state.reported ?? {}) : this.closed
    this.state = withoutReports(this.state, over)
  }

  hold(id: string, props: Readonly<Record<string, string>>, until: string | null): void {
    if (!props.procedure) return
    const name = this.drawn(id)?.name ?? ''
    this.procedures.push(...begun(this.state, { id, name, props }, until, this.tools.calendar))
    this.state = holdClock(this.state, id, props.procedure, this.tools.now)
  }

  release(id: string): void {
    const before = this.state
    if (!before.holds.includes(id)) return
    this.state = releaseClock(before, id, this.tools.now)
    const procedure = this.drawn(id)?.props.procedure
    this.procedures.push(...ended(before, this.state, { id, procedure }, this.tools.calendar, this.tools.now))
  }

  end({ node, name = '' }: { node: string; name?: string }, forced: Outcome | undefined): void {
    const said = this.tools.item.flow.nodes.get(node)?.props.outcome as Outcome | undefined
    this.outcome = this.move.outcome ?? forced ?? said ?? 'granted'
    this.status = 'concluded'
    this.reason = typeof this.move.event.data.reason === 'string' ? this.move.event.data.reason : name
    this.closed.push(...(this.state.beside ?? []).map(({ id }) => id), ...tasksOfOwed(this.state))
    const { beside: _over, ...rest } = this.state
    this.state = { ...stopClock(rest, this.tools.now), concludedAt: this.at, holds: [] }
  }

  /** A case that waits for acceptance is deemed accepted when nobody says anything in time. */
  wait(): void {
    const { waiting, set, cleared } = waitAfter(this.row.state, this.status, this.tools, this.row.version)
    const { waiting: _before, ...rest } = this.state
    this.state = { ...rest, ...(waiting && { waiting }) }
    if (set) this.setTimers.set(set.timerId, set.firesAt)
    if (cleared) this.clearedTimers.push(cleared)
  }

  /** What the applicant committed to follows the step: days, timers, checks. */
  commit(): void {
    const { state, set, cleared, opened, events } = commitmentsAfter(
      this.row,
      this.move.event,
      this.state,
      this.status,
      this.tools,
    )
    this.state = state
    for (const { timerId, firesAt } of set) this.setTimers.set(timerId, firesAt)
    for (const task of opened) this.opened.set(task.taskId, task)
    this.clearedTimers.push(...cleared)
    this.events.push(...events)
  }

  finish(now: Temporal.Instant): StepWrite {
    const { row, move } = this
    this.commit()
    const [first] = this.events
    const movedTasks = tasksMovedBy(row, move, this.state, this.tools)
    this.endReferral()
    this.forgetHanded()
    this.forgetReports()
    if (first) {
      const opened = [...this.opened.values()].map(({ taskId, node, unit, post, dueAt }) => ({
        taskId,
        node,
        unit,
        post,
        dueAt,
      }))
      first.data = {
        ...first.data,
        ...(this.passed.length > 0 && { passed: this.passed }),
        ...(opened.length > 0 && { opened }),
        ...(movedTasks.length > 0 && { moved: movedTasks }),
      }
    }
    this.events.push(...this.procedures, ...this.requested)
    if (this.status === 'concluded' && row.status !== 'concluded')
      this.events.push({
        kind: 'case_concluded',
        actor: { kind: 'system', name: 'flow' },
        data: { outcome: this.outcome, ...(this.outcome === 'terminated' && { reason: this.reason }) },
      })
    this.wait()
    const events = chainEvents(row, this.events, now)
    const last = events.at(-1)
    return {
      before: row,
      after: {
        ...row,
        ...(move.refer && { organId: move.refer.organId, division: move.refer.division }),
        state: this.state,
        status: this.status,
        outcome: this.outcome,
        version: last?.seq ?? row.version,
        headHash: last?.hash ?? row.headHash,
        // Only a change of the clock moves the due day; most steps leave the clock alone.
        dueAt: this.state.clock === row.state.clock ? row.dueAt : caseDue(this.state, this.tools.calendar, now),
        changedAt: this.at,
      },
      events,
      closedTasks: this.closed,
      openedTasks: [...this.opened.values()],
      movedTasks,
      clearedTimers: this.clearedTimers,
      setTimers: [...this.setTimers].map(([timerId, firesAt]) => ({ timerId, firesAt, setAt: this.at })),
      ...(move.claim && { claim: move.claim }),
      ...(move.place && {
        places: [{ taskId: move.place.taskId, unit: move.place.unit, post: move.place.post }],
      }),
      ...(move.refer && { places: move.refer.places }),
    }
  }
}
