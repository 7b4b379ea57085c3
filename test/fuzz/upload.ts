// Uploads: a small picture as a browser sends it, or something that only looks like one.

import type { Plan } from './plan.ts'
import type { Random } from './random.ts'

const boundary = '----fuzz7d9f2c'
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const type = `multipart/form-data; boundary=${boundary}`
const part = (headers: string, data: Buffer) =>
  Buffer.concat([Buffer.from(`--${boundary}\r\n${headers}\r\n\r\n`), data, Buffer.from('\r\n')])
const end = Buffer.from(`--${boundary}--\r\n`)
const file = (name: string, data: Buffer, mediaType = 'image/png') =>
  part(`content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}`, data)

const broken: (() => [body: Buffer, contentType: string])[] = [
  () => [file('截断.png', picture), type],
  () => [file('截断.png', picture).subarray(0, 60), type],
  () => [Buffer.concat([file('a.png', picture), end]).subarray(0, -3), type],
  () => [end, type],
  () => [Buffer.alloc(0), type],
  () => [Buffer.concat([file('a.png', picture), end]), 'multipart/form-data'],
  () => [Buffer.concat([file('a.png', picture), end]), 'multipart/form-data; boundary='],
  () => [Buffer.concat([file('a.png', picture), end]), 'multipart/form-data; boundary=another'],
  () => [Buffer.concat([file('a.png', picture), end]), 'application/json'],
  () => [Buffer.concat([file('a.png', picture), end]), 'application/octet-stream'],
  () => [Buffer.concat([file('网页.png', Buffer.from('<html><script>alert(1)</script>')), end]), type],
  () => [Buffer.concat([file('空.png', Buffer.alloc(0)), end]), type],
  () => [Buffer.concat([file('../../../etc/passwd', picture), end]), type],
  () => [Buffer.concat([file('a\u0000b.png', picture), end]), type],
  () => [Buffer.concat([file(`${'长'.repeat(5_000)}.png`, picture), end]), type],
  () => [Buffer.concat([file('', picture), end]), type],
  () => [Buffer.concat([file('大.png', Buffer.concat([picture, Buffer.alloc(11 * 1024 * 1024)])), end]), type],
  () => [Buffer.concat([file('a.png', picture), file('b.png', picture), file('c.png', picture), end]), type],
  () => [Buffer.concat([part('content-disposition: form-data; name="file"', Buffer.from('text')), end]), type],
  () => [Buffer.concat([part('content-disposition: form-data; name="__proto__"', Buffer.from('x')), end]), type],
  () => [Buffer.concat([part('content-type: image/png', picture), end]), type],
  () => [Buffer.concat([...Array(40).fill(part('content-disposition: form-data; name="a"', picture)), end]), type],
  () => [Buffer.concat([file('a.png', picture.subarray(0, 12)), end]), type],
  () => [Buffer.concat([file('a.pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'application/pdf'), end]), type],
]

/** Makes a plan an upload: two of five as they should be. */
export function uploadOf(plan: Plan, random: Random): void {
  const [body, contentType] = random.chance(0.4)
    ? [Buffer.concat([file('材料.png', picture), end]), type]
    : random.pick(broken)()
  plan.bytes = body
  plan.headers.push(['content-type', contentType])
}
