import type { Feel, Test } from './feel.ts'
import type { Requirements } from './graph.ts'
import type { HitPolicy } from './hit-policy.ts'
import type { ValueType } from './value-type.ts'

// A compiled file: decisions, what they require, and their logic. Immutable; holds no state of any call.
export type DecisionModel = {
  readonly name: string
  readonly inputs: ReadonlyMap<string, Input>
  readonly decisions: ReadonlyMap<string, Decision>
  readonly functions: ReadonlyMap<string, KnowledgeModel>
}

export type Input = { id: string; name: string; type: ValueType }

export type Decision = { id: string; name: string; type: ValueType; requires: Requirements; logic: Logic }

export type Parameter = { name: string; type: ValueType }

export type KnowledgeModel = {
  id: string
  name: string
  type: ValueType
  parameters: readonly Parameter[]
  functions: readonly string[]
  logic: Logic
}

export type Logic = Literal | Table | Context | Invocation | List | Relation

export type Literal = { kind: 'literal'; id: string; feel: Feel }

export type Context = { kind: 'context'; id: string; entries: readonly ContextEntry[] }
/** An entry without a name is the result of the context. */
export type ContextEntry = { name: string; type: ValueType; logic: Logic }

export type Invocation = { kind: 'invocation'; id: string; called: string; bindings: ReadonlyMap<string, Logic> }

export type List = { kind: 'list'; id: string; items: readonly Logic[] }

export type Relation = { kind: 'relation'; id: string; columns: readonly string[]; rows: readonly (readonly Logic[])[] }

export type Table = {
  kind: 'table'
  id: string
  policy: HitPolicy
  inputs: readonly TableInput[]
  outputs: readonly TableOutput[]
  annotations: readonly string[]
  rows: readonly Row[]
}

export type TableInput = { id: string; label: string; feel: Feel; type: ValueType; allowed?: Test }

/** `order` holds the output values one by one, highest priority first. */
export type TableOutput = {
  id: string
  name: string
  label: string
  type: ValueType
  allowed?: Test
  order: readonly Test[]
  fallback?: Feel
}

export type Row = { id: string; tests: readonly Test[]; outputs: readonly Feel[]; annotations: readonly string[] }
