/** Secrets at rest: encryption with a blind index for look-up, keyed codes, random tokens, hashes. */

export { randomToken, sha256Bytes, sha256Hex } from './hash.ts'
export { createVault, type Vault } from './vault.ts'
