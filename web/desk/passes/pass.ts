import type { Both } from '../../ui/i18n/index.ts'

// Passes as the server tells them.
export type PassState = 'none' | 'valid' | 'ends-soon' | 'ended' | 'revoked'
export type Standing = {
  state: PassState
  hours: number
  pass: {
    passId: string
    number: string
    validFrom: string
    validUntil: string
    revoked: { at: string; byName: string; reason: string } | null
  } | null
}
export type TestResult = {
  testId: string
  startedAt: string
  handedInAt: string | null
  percent: number | null
  passed: boolean | null
}
export type Mine = Standing & {
  name: string
  needed: boolean
  trainings: readonly { course: string; hours: number; on: string; byName: string }[]
  tests: readonly TestResult[]
  underWay: string | null
  whyNot: Both | null
  rules: {
    trainingHours: number
    remindDays: number
    questions: number
    minutes: number
    passPercent: number
    waitHours: number
  }
}
export type Answers = Readonly<Record<string, readonly number[]>>
export type Question = {
  id: string
  text: Both
  choices: readonly Both[]
  several: boolean
  isRight?: boolean
  right?: readonly number[]
  why?: Both
  source?: string
}
export type Test = TestResult & {
  endsAt: string
  secondsLeft: number
  answers: Answers
  questions: readonly Question[]
}
export type Clerk = Standing & {
  staffId: string
  name: string
  units: readonly { id: string; name: Both }[]
}
