// Passwords: argon2id, 19 MiB, two passes, one lane (the least that OWASP's password storage sheet recommends); about 30 ms here.
// Stored as a PHC string, so that the parameters may grow and old hashes still verify.

import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'

const cost = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 }

const derive = (parameters: Argon2Parameters): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key))),
  )
const base64 = (data: Buffer) => data.toString('base64').replaceAll('=', '')

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const key = await derive({ ...cost, message: password.normalize('NFKC'), nonce })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(key)}`
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/

/** A hash that no password has: verified against when there is no account, so that the work is the same. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(32))}`

/** Equal work with and without a hash. */
export async function verifyPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', key = ''] = form.exec(hash ?? nobody) ?? []
  const expected = Buffer.from(key, 'base64')
  const actual = await derive({
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(actual, expected) && hash !== null && hash !== undefined
}
