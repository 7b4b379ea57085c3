// One file per key holder: the certificate in the open, the private key encrypted with the vault's secret, readable by the
// owner only. A file is made whole and then linked to its name, so of two processes that start together one wins and both
// use its key.
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomToken, sha256Hex, type Vault } from '../crypto/index.ts'
import { type Issuer, issueCertificate, type Named } from './certificate.ts'
import { readKey } from './rsa.ts'

export type KeyStore = {
  authority(at: Temporal.Instant): Promise<Issuer>
  /** Key and certificate of an organ under this name; made on first use. */
  organ(named: Named, at: Temporal.Instant): Promise<Issuer>
}

export function createKeyStore(dir: string, vault: Vault, authorityName: string): KeyStore {
  const known = new Map<string, Promise<Issuer>>()

  async function read(path: string): Promise<Issuer | undefined> {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (text === undefined) return undefined
    const { certificatePem, sealedKey } = JSON.parse(text) as { certificatePem: string; sealedKey: string }
    return { certificatePem, key: readKey(vault.decrypt(Buffer.from(sealedKey, 'base64'))) }
  }

  async function readOrMake(path: string, make: () => Promise<Issuer>): Promise<Issuer> {
    const there = await read(path)
    if (there) return there
    const made = await make()
    const pem = made.key.export({ type: 'pkcs8', format: 'pem' }).toString()
    const text = JSON.stringify({
      certificatePem: made.certificatePem,
      sealedKey: vault.encrypt(pem).toString('base64'),
    })
    await mkdir(dir, { recursive: true, mode: 0o700 })
    const beside = `${path}.${randomToken().slice(0, 8)}`
    await writeFile(beside, text, { mode: 0o600, flush: true })
    const won = await link(beside, path).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false
        throw error
      },
    )
    await unlink(beside)
    return won ? made : ((await read(path)) ?? made)
  }

  function once(name: string, make: () => Promise<Issuer>): Promise<Issuer> {
    let pending = known.get(name)
    if (!pending) {
      pending = readOrMake(join(dir, `${name}.json`), make)
      known.set(name, pending)
      pending.catch(() => known.delete(name))
    }
    return pending
  }

  const authority = (at: Temporal.Instant) =>
    once('authority', () => issueCertificate({ organId: 'authority', organName: authorityName }, at))
  return {
    authority,
    organ: (named, at) =>
      once(`organ-${sha256Hex(`${named.organId}\0${named.organName}`).slice(0, 32)}`, async () =>
        issueCertificate(named, at, await authority(at)),
      ),
  }
}
