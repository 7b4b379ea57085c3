// The estimated wait: those ahead are given to the windows that are open, one after the other, each taking the mean of recent services.
// The mean of few services leans on a prior, so that one long service in the morning does not frighten everybody. The range is where
// eight of ten waits should fall if services vary as they did; every estimate is kept and measured against what happened.

import type { Span } from '../../../registry/index.ts'
import { minutesOf } from './local-time.ts'

export type EstimateInput = {
  /** People who will be called before. */
  ahead: number
  /** Windows that serve the group now; at least one is assumed. */
  windows: number
  /** Seconds that those before a window have been served already. */
  elapsed: readonly number[]
  /** Seconds of recent services of the group. */
  recent: readonly number[]
  priorSeconds: number
  priorWeight: number
}
export type Estimate = { seconds: number; low: number; high: number }

const eightOfTen = 1.28
/** From being called to standing at the window. */
const walkSeconds = 60

/** Seconds until the call, and the range. */
export function estimateWait(input: EstimateInput): Estimate {
  const { ahead, priorSeconds, priorWeight } = input
  const windows = Math.max(1, input.windows)
  const count = priorWeight + input.recent.length
  const mean = (priorSeconds * priorWeight + sum(input.recent)) / count
  const spread = ((priorSeconds / 2) ** 2 * priorWeight + sum(input.recent.map((each) => (each - mean) ** 2))) / count
  const busy = input.elapsed.slice(0, windows).map((elapsed) => Math.max(walkSeconds, mean - elapsed))
  const freeAt = [...busy, ...Array.from({ length: windows - busy.length }, () => 0)]
  for (let person = 0; person < ahead; person++) {
    const next = freeAt.indexOf(Math.min(...freeAt))
    freeAt[next] = (freeAt[next] ?? 0) + mean
  }
  const seconds = Math.min(...freeAt)
  const rounds = Math.ceil(ahead / windows) + (busy.length === windows ? 1 : 0)
  const doubt = eightOfTen * Math.sqrt(spread * rounds)
  return {
    seconds: Math.round(seconds),
    low: Math.max(0, Math.round(seconds - doubt)),
    high: Math.round(seconds + Math.max(doubt, walkSeconds)),
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Seconds from `minute` of the day until `seconds` of opening time have passed; undefined when the day closes before. */
export function throughOpening(minute: number, seconds: number, spans: readonly Span[]): number | undefined {
  let left = seconds / 60
  for (const { from, until } of spans) {
    const begin = Math.max(minute, minutesOf(from))
    const room = minutesOf(until) - begin
    if (room <= 0) continue
    if (left < room) return Math.round((begin + left - minute) * 60)
    left -= room
  }
  return undefined
}
