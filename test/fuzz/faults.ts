// Faults put into a request that could pass: in a value somewhere in the body, in the address, in headers, in the bytes themselves.

import { bytesOf, hostileText, hostileValue } from './hostile.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'

type Fault = (plan: Plan, random: Random) => void

export function addFaults(plan: Plan, random: Random): void {
  for (let count = 1 + random.int(3); count > 0; count--)
    random.pick(plan.body === undefined ? bodiless : all)(plan, random)
}

type Place = { holder: Record<string, unknown> | unknown[]; key: string }

/** Every member of a JSON value, however deep. */
const placesIn = (value: unknown): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, below]) => [
        { holder: value as Record<string, unknown>, key },
        ...placesIn(below),
      ])
    : []

const put = ({ holder, key }: Place, value: unknown) => Object.assign(holder, { [key]: value })

const changeValue: Fault = (plan, random) => {
  const places = placesIn(plan.body)
  if (places.length === 0 || random.chance(0.05)) plan.body = hostileValue(random)
  else put(random.pick(places), hostileValue(random))
}
const dropMember: Fault = (plan, random) => {
  const places = placesIn(plan.body)
  if (places.length === 0) return
  const { holder, key } = random.pick(places)
  Reflect.deleteProperty(holder, key)
}
const addMember: Fault = (plan, random) => {
  const holders = [plan.body, ...placesIn(plan.body).map(({ holder }) => holder)]
  const holder = random.pick(holders)
  if (typeof holder !== 'object' || holder === null) return
  const key = random.pick([
    '__proto__',
    'constructor',
    'prototype',
    'extra',
    '',
    '\u0000',
    'a\u0000',
    '$where',
    hostileText(random),
  ])
  Object.defineProperty(holder, key, {
    value: hostileValue(random),
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
const changePath: Fault = (plan, random) => {
  const steps = plan.path.split('/')
  const at = random.chance(0.8) ? steps.length - 1 - random.int(2) : random.int(steps.length)
  const raw = [
    '%',
    '%zz',
    '%E0%A4%A',
    '%00',
    '%ff%fe',
    '..',
    '.',
    '%2e%2e%2f',
    'a%00b',
    '%ED%A0%80',
    ';a=b',
    '*',
    ':caseId',
  ]
  steps[at] = random.chance(0.5)
    ? random.pick(raw)
    : encodeURIComponent(hostileText(random).toWellFormed().slice(0, 3000))
  plan.path = steps.join('/') || '/'
}
const changeQuery: Fault = (plan, random) => {
  const { query } = plan
  if (query.length === 0 || random.chance(0.3))
    query.push([
      random.pick(['after', 'limit', 'q', 'format', 'kind', '__proto__', 'a[b]', 'x']),
      hostileText(random).slice(0, 3000),
    ])
  else if (random.chance(0.2)) query.push([...random.pick(query)])
  else random.pick(query)[1] = hostileText(random).slice(0, 3000)
}
const changeMethod: Fault = (plan, random) => {
  plan.method = random.pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'])
}
const setHeader: Fault = ({ headers }, random) => {
  const token = 'A'.repeat(43)
  headers.push(
    random.pick<[string, string]>([
      ['cookie', `yc_session=${token}`],
      ['cookie', 'yc_session='],
      ['cookie', `yc_session=${'x'.repeat(4_000)}`],
      ['cookie', 'yc_session=%00%ff; yc_session=%E0%A4%A'],
      ['cookie', ';;;==;yc_session;__proto__=1; constructor=2'],
      ['idempotency-key', 'short'],
      ['idempotency-key', 'x'.repeat(300)],
      ['idempotency-key', `fuzz-\u00ff-'"--;`],
      ['content-type', 'text/plain'],
      ['content-type', 'application/xml'],
      ['content-type', 'application/json; charset=utf-16'],
      ['content-type', 'application/x-www-form-urlencoded'],
      ['content-type', 'multipart/form-data; boundary=x'],
      ['content-type', '\u00ff/\u00ff'],
      ['content-encoding', 'gzip'],
      ['accept', 'application/xml'],
      ['accept-language', 'en'],
      ['accept-encoding', 'gzip, br, *;q=0'],
      ['origin', 'https://evil.example'],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
      ['x-forwarded-for', '1.2.3.4, evil'],
      ['host', 'evil.example'],
      ['x-http-method-override', 'DELETE'],
      ['range', 'bytes=0-0,-1'],
      ['if-none-match', '*'],
      ['expect', '100-continue'],
      ['x-long', 'y'.repeat(20_000)],
    ]),
  )
}
const breakBytes: Fault = (plan, random) => {
  const bytes = plan.bytes ?? bytesOf(plan.body)
  const at = random.int(bytes.length + 1)
  plan.bytes = random.pick([
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([random.int(256)]), bytes.subarray(at)]),
    () => Buffer.concat([bytes, bytes]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(bytes.toString(), 'utf16le'),
    () => Buffer.alloc(0),
    () => Buffer.alloc(600_000, 0x20),
    () => Buffer.from('mark'),
    () => Buffer.from('"text"'),
    () => Buffer.from('[]'),
    () => Buffer.from('{"a":1,"a":2,}'),
  ])()
}

const bodiless: Fault[] = [changePath, changePath, changeQuery, changeQuery, changeMethod, setHeader, setHeader]
const all: Fault[] = [...Array(8).fill(changeValue), dropMember, addMember, addMember, breakBytes, ...bodiless]
