import type { Json, Outcome } from './state.ts'

// What a step asks of the world. `task-opened` and `task-closed`, `timer-set` and `timer-cleared`, `message-awaited` and
// `message-cleared` come strictly in pairs with one id each, and no id comes twice in a case: a host inserts on the first and
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
  | { type: 'ended'; outcome: Outcome; node: string; name?: string; errorCode?: string }
  | { type: 'passed'; node: string }

export type Input =
  | { type: 'complete-task'; taskId: string; variables?: Record<string, Json> }
  | { type: 'fail-task'; taskId: string; errorCode: string }
  | { type: 'fire-timer'; timerId: string }
  /** `waitId` picks one of several waits for the same name; without it the oldest takes the message. */
  | { type: 'message'; name: string; waitId?: string; variables?: Record<string, Json> }
  | { type: 'terminate' }
