import type { Json, Outcome } from './state.ts'

// What a step asks of the world. `task-opened` and `task-closed`, `timer-set` and `timer-cleared`, `message-awaited` and
// `message-cleared`, `signal-awaited` and `signal-cleared` come strictly in pairs with one id each, and no id comes twice in a case: a host inserts on the first and
// deletes on the second, also when a timer has just fired.
export type TaskKind = 'user' | 'service' | 'rule' | 'receive'

export type Task = {
  /** `${node}.${token number}`, unique in the case. */
  id: string
  node: string
  kind: TaskKind
  name: string
  /** The yc:* attributes, without the prefix. */
  props: Record<string, string>
  /** Several instances: the variables of this one, such as its item and `loopCounter`. */
  local?: Record<string, Json>
}

/** `value` is the text of the BPMN timer; it is empty when the timer says only yc:working-days (in `props`). */
export type TimerSpec = { kind: 'duration' | 'date' | 'cycle'; value: string }

export type Effect =
  | { type: 'task-opened'; task: Task }
  | { type: 'task-closed'; taskId: string; reason: 'completed' | 'cancelled' }
  | { type: 'timer-set'; timerId: string; node: string; spec: TimerSpec; props: Record<string, string> }
  | { type: 'timer-cleared'; timerId: string }
  | { type: 'message-awaited'; waitId: string; node: string; name: string; props: Record<string, string> }
  | { type: 'message-cleared'; waitId: string }
  | { type: 'message-sent'; node: string; name: string; props: Record<string, string> }
  | { type: 'signal-awaited'; waitId: string; node: string; name: string }
  | { type: 'signal-cleared'; waitId: string }
  /** For the other cases: within this one the signal has already arrived. */
  | { type: 'signal-sent'; node: string; name: string; props: Record<string, string> }
  | { type: 'escalated'; node: string; code: string }
  | { type: 'ended'; outcome: Outcome; node: string; name?: string; errorCode?: string }
  | { type: 'passed'; node: string }

export type Input =
  | { type: 'complete-task'; taskId: string; variables?: Record<string, Json> }
  | { type: 'fail-task'; taskId: string; errorCode: string }
  | { type: 'fire-timer'; timerId: string }
  /** `waitId` picks one of several waits for the same name; without it the oldest takes the message. */
  | { type: 'message'; name: string; waitId?: string; variables?: Record<string, Json> }
  /** Everyone who waits for the signal gets it; that nobody waits is no error. */
  | { type: 'signal'; name: string; variables?: Record<string, Json> }
  /** A task asks for attention and stays open, unless what catches the escalation ends it. */
  | { type: 'escalate-task'; taskId: string; escalationCode: string }
  /** Begins an activity of an ad-hoc sub-process; `scope` is the number of its token when several are open. */
  | { type: 'begin'; node: string; scope?: number }
  | { type: 'terminate' }
