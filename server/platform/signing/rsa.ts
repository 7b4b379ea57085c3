// node-forge builds certificates and CMS messages but signs in slow JavaScript (some 80 ms); here OpenSSL signs for it (1 ms).
import { constants, createPrivateKey, type KeyObject, privateEncrypt } from 'node:crypto'
import type forge from 'node-forge'

/** DER of DigestInfo up to the digest: SHA-256 (RFC 8017, 9.2 note 1). */
const sha256Info = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** A key that node-forge takes for one of its own; it signs SHA-256 digests, RSASSA-PKCS1-v1_5. */
export function forgeKey(key: KeyObject): forge.pki.rsa.PrivateKey {
  const sign = (md: forge.md.MessageDigest) => {
    const info = Buffer.concat([sha256Info, Buffer.from(md.digest().getBytes(), 'binary')])
    return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, info).toString('binary')
  }
  return { sign } as unknown as forge.pki.rsa.PrivateKey
}

export const readKey = (pem: string): KeyObject => createPrivateKey(pem)
