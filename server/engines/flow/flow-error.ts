export type FlowErrorCode =
  | 'flow-ended'
  | 'task-unknown'
  | 'timer-unknown'
  | 'message-unexpected'
  | 'start-unknown'
  | 'not-beginnable'
  | 'loop-unfit'
  | 'no-way-out'
  | 'step-too-long'
  | 'state-unfit'

/** The input does not fit the state; nothing has changed. `node` names the place where there is one. */
export class FlowError extends Error {
  readonly code: FlowErrorCode
  readonly node: string | undefined
  constructor(code: FlowErrorCode, message: string, node?: string) {
    super(message)
    this.name = 'FlowError'
    this.code = code
    this.node = node
  }
}
