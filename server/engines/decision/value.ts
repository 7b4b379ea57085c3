import { date, dateAndTime, duration, FeelDate, FeelDateTime, FeelDuration, FeelTime, time } from 'feelin'
import { type Budget, longestList, longestText } from './budget.ts'
import { DecisionError } from './decision-error.ts'

// Values outside are JSON: a date, time or duration is its ISO 8601 text. Inside, where a type says so, it is what FEEL makes of the text.
// Every value that enters or leaves an expression is bounded here; functions and ranges are not values that may leave one.
const mostNodes = 20_000
const deepest = 20

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** Checks a value and takes it as it is; numbers without a FEEL meaning become null. Throws DecisionError `value-too-large`. */
export function bounded(value: unknown, elementId: string, budget: Budget): unknown {
  let nodes = 0
  const refuse = (what: string) =>
    new DecisionError(
      'value-too-large',
      elementId,
      `值过大或不是数据(${what})`,
      `The value is too large or no data (${what})`,
    )
  const take = (part: unknown, depth: number): unknown => {
    if (++nodes > mostNodes) throw refuse(`> ${mostNodes}`)
    if (depth > deepest) throw refuse(`depth > ${deepest}`)
    if (part === undefined || part === null) return null
    if (typeof part === 'number') return Number.isFinite(part) ? part : null
    if (typeof part === 'boolean' || isTemporal(part)) return part
    if (typeof part === 'string') {
      if (part.length > longestText) throw refuse(`${part.length} characters`)
      return part
    }
    if (Array.isArray(part)) {
      if (part.length > longestList) throw refuse(`${part.length} items`)
      budget.saw(part.length)
      return part.map((item) => take(item, depth + 1))
    }
    const prototype: unknown = Object.getPrototypeOf(part)
    if (prototype !== Object.prototype && prototype !== null) throw refuse(String(part).slice(0, 40))
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, take(item, depth + 1)]))
  }
  return take(value, 0)
}

export const isTemporal = (value: unknown): boolean =>
  value instanceof FeelDate ||
  value instanceof FeelTime ||
  value instanceof FeelDateTime ||
  value instanceof FeelDuration

/** A FEEL value as JSON. Numbers keep 15 digits: 0.1 + 0.2 is 0.3, as it is in decimal arithmetic. */
export function toJson(value: unknown): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(15)) : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (isTemporal(value)) return String(value)
  if (Array.isArray(value)) return value.map(toJson)
  if (value === null || value === undefined || typeof value !== 'object') return null
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toJson(item)]))
}

/** The FEEL value of one simple type, read from JSON; undefined when it is not of that type. */
export function readSimple(base: string, value: unknown): unknown {
  switch (base) {
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === base ? value : undefined
    case 'date':
      return value instanceof FeelDate ? value : fromText(value, date)
    case 'time':
      return value instanceof FeelTime ? value : fromText(value, time)
    case 'date and time':
    case 'dateTime':
      return value instanceof FeelDateTime ? value : fromText(value, dateAndTime)
    case 'days and time duration':
    case 'dayTimeDuration':
      return durationOf(value, /^-?P(\d+D)?(T.+)?$/)
    case 'years and months duration':
    case 'yearMonthDuration':
      return durationOf(value, /^-?P(\d+Y)?(\d+M)?$/)
    case 'context':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTemporal(value)
        ? value
        : undefined
    default:
      return value
  }
}

/** Types of FEEL that `readSimple` knows, with the names they have in DMN 1.1. */
export const simpleTypes: ReadonlySet<string> = new Set([
  'Any',
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'date and time',
  'dateTime',
  'days and time duration',
  'dayTimeDuration',
  'years and months duration',
  'yearMonthDuration',
  'context',
])

function fromText<T>(value: unknown, read: (text: string) => T): T | undefined {
  if (typeof value !== 'string') return undefined
  try {
    return read(value) ?? undefined
  } catch {
    return undefined
  }
}

function durationOf(value: unknown, shape: RegExp): unknown {
  const read = value instanceof FeelDuration ? value : fromText(value, duration)
  return read && (shape.test(String(read)) || String(read) === 'PT0S') ? read : undefined
}
