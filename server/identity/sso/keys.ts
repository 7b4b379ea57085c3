import { generateKeyPair, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'
import { insertFirstKey, listKeys } from './store.ts'
import type { SsoTools } from './tools.ts'

/** The keys that sign who somebody is, the newest first; the first one is made when there is none. */
export async function signingKeys({ db, vault, clock }: SsoTools): Promise<JWK[]> {
  const read = async () => (await listKeys(db)).map(({ jwkEnc }) => JSON.parse(vault.decrypt(jwkEnc)) as JWK)
  const present = await read()
  if (present.length > 0) return present
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const kid = randomUUID()
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }
  await insertFirstKey(db, kid, vault.encrypt(JSON.stringify(jwk)), clock.now().toString())
  return read()
}
