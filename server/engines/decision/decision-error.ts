export type DecisionErrorCode =
  | 'decision-unknown'
  | 'input-unknown'
  | 'input-invalid'
  | 'input-not-allowed'
  | 'rows-overlap'
  | 'rows-disagree'
  | 'output-not-allowed'
  | 'output-invalid'
  | 'value-too-large'
  | 'too-much-work'

/** The model cannot decide on these inputs; `message` says why in Chinese and English, `elementId` where. */
export class DecisionError extends Error {
  readonly code: DecisionErrorCode
  readonly elementId: string
  constructor(code: DecisionErrorCode, elementId: string, chinese: string, english: string) {
    super(`${chinese} / ${english}`)
    this.name = 'DecisionError'
    this.code = code
    this.elementId = elementId
  }
}
