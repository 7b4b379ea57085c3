import type { Clock } from '../clock/index.ts'
import type { Vault } from '../crypto/index.ts'
import type { Named } from './certificate.ts'
import { createKeyStore } from './key-store.ts'
import { signWith } from './sign.ts'
import { type Verification, verifyAgainst } from './verify.ts'

export type Signing = {
  /** Signs a PDF of platform/paper in the organ's name; `at` is the signing time told. The organ's key is made on first use. */
  signPdf(pdf: Buffer, signer: Named, at: Temporal.Instant): Promise<Buffer>
  /** Whether the file is exactly what an organ of ours signed, who, and when. */
  verifyPdf(pdf: Buffer): Promise<Verification>
  /** The certificate that others must trust to check our signatures. */
  caCertificatePem(): Promise<string>
}

/** `dir` keeps the keys (mode 700), encrypted with the vault; `authorityName` stands in the CA certificate. */
export function createSigning(options: { dir: string; vault: Vault; clock: Clock; authorityName: string }): Signing {
  const { dir, vault, clock, authorityName } = options
  const keys = createKeyStore(dir, vault, authorityName)
  const authorityPem = async () => (await keys.authority(clock.now())).certificatePem
  return {
    signPdf: async (pdf, signer, at) =>
      signWith(pdf, signer, at, { organ: await keys.organ(signer, at), authorityPem: await authorityPem() }),
    verifyPdf: async (pdf) => verifyAgainst(pdf, await authorityPem()),
    caCertificatePem: authorityPem,
  }
}
