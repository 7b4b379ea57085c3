// Values that break what is careless. What cannot be said in an object (bytes that are no UTF-8, nesting that would break our own
// serialiser) stands as a mark in it and is put in when the request becomes bytes.

import type { Random } from './random.ts'

const marks: Record<string, () => Buffer> = {
  'mark-deep-array': () => Buffer.from('['.repeat(40_000) + ']'.repeat(40_000)),
  'mark-deep-object': () => Buffer.from(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  'mark-nested': () => Buffer.from('['.repeat(200) + ']'.repeat(200)),
  'mark-bad-utf8': () => Buffer.from([0x22, 0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0x22]),
  'mark-huge-number': () => Buffer.from('1e999'),
  'mark-long-number': () => Buffer.from('9'.repeat(400)),
  'mark-proto': () => Buffer.from('{"__proto__":{"polluted":true}}'),
  'mark-constructor': () => Buffer.from('{"constructor":{"prototype":{"polluted":true}}}'),
  'mark-duplicate': () => Buffer.from('{"form":1,"form":{},"form":[]}'),
}
/** A whole body too large to take. */
const hugeText = (size: number) => '大'.repeat(size)

const texts: (() => string)[] = [
  () => '',
  () => ' ',
  () => '\u0000',
  () => 'a\u0000b',
  () => '\ud800',
  () => 'x\udfff\ud800y',
  () => '\u001b[31m\u0007\b\u007f',
  () => '\u202e\u200f\ufeff',
  () => 'e\u0301'.repeat(200),
  () => '👩‍👩‍👧‍👦'.repeat(30),
  () => `' or '1'='1' --`,
  () => `'; drop table "case"; --`,
  () => '<script>alert(1)</script><img src=x onerror=alert(1)>',
  () => '../../../../etc/passwd',
  () => '..\\..\\windows\\win.ini',
  () => '%00%2e%2e%2f',
  () => `\${jndi:ldap://x}{{7*7}}<%= 1 %>`,
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => 'null',
  () => 'undefined',
  () => 'NaN',
  () => '-1',
  () => '2026-02-30',
  () => '0000-00-00',
  () => '-271821-04-20',
  () => '275760-09-14',
  () => '9999-12-31T99:99:99Z',
  () => '00000000-0000-7000-8000-000000000000',
  () => '00000000-0000-7000-8000-00000000000g',
  () => '{00000000-0000-7000-8000-000000000000}',
  () => Buffer.from('["infinity","not-a-case","x"]').toString('base64url'),
  () => Buffer.from('["2026-01-01T00:00:00Z","00000000-0000-7000-8000-000000000000","\\u0000"]').toString('base64url'),
  () => Buffer.from('["-271821-04-20T00:00:00Z","00000000-0000-7000-8000-000000000000","x"]').toString('base64url'),
  () => Buffer.from('["2026-01-01T00:00:00Z","------------------------------------","x"]').toString('base64url'),
  () => hugeText(300),
  () => hugeText(20_000),
]
const others: (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => 2147483648,
  () => Number.MAX_SAFE_INTEGER,
  () => 1e308,
  () => -1e-308,
  () => [],
  () => ({}),
  () => [null, [], {}],
  () => Array.from({ length: 2_000 }, (_, n) => n),
  () => Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}`, n])),
  () => ({ toString: 'x', length: -1, toJSON: 1, hasOwnProperty: 0 }),
  ...Object.keys(marks).map((mark) => () => mark),
]

export const hostileText = (random: Random): string => random.pick(texts)()
export const hostileValue = (random: Random): unknown =>
  random.chance(0.5) ? hostileText(random) : random.pick(others)()

/** JSON as bytes, with the marks replaced by what they stand for. */
export function bytesOf(value: unknown): Buffer {
  let bytes: Buffer = Buffer.from(JSON.stringify(value) ?? '')
  for (const [mark, make] of Object.entries(marks)) bytes = replace(bytes, Buffer.from(`"${mark}"`), make())
  return bytes
}

function replace(bytes: Buffer, mark: Buffer, by: Buffer): Buffer {
  const at = bytes.indexOf(mark)
  return at < 0 ? bytes : Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + mark.length)])
}
