// Personal identifiers are stored encrypted (AES-256-GCM, random nonce) and found again by a blind index (HMAC).
// The trade: equality look-up only, and losing the secret loses the identifiers.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

export type Vault = {
  /** Nonce (12) + tag (16) + ciphertext. */
  encrypt(text: string): Buffer
  /** Throws when the data was altered or belongs to another secret. */
  decrypt(data: Buffer): string
  /** Deterministic 32 bytes for equality look-up. */
  blindIndex(text: string): Buffer
  /** A keyed code for one purpose, 32 bytes. */
  mac(label: string, text: string): Buffer
}

/** `secret`: at least 32 bytes. Separate keys for each use are derived from it (HKDF). */
export function createVault(secret: Buffer): Vault {
  if (secret.length < 32) throw new Error('The secret needs at least 32 bytes')
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', secret, 'yichuang', label, 32))
  const sealKey = derive('seal')
  const indexKey = derive('index')
  const macKey = derive('mac')
  return {
    encrypt(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    decrypt(data) {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, data.subarray(0, 12))
      decipher.setAuthTag(data.subarray(12, 28))
      return Buffer.concat([decipher.update(data.subarray(28)), decipher.final()]).toString('utf8')
    },
    blindIndex: (text) => createHmac('sha256', indexKey).update(text).digest(),
    mac: (label, text) => createHmac('sha256', macKey).update(`${label}\0${text}`).digest(),
  }
}
