// X.509 certificates of the city's own signing authority (CA) and of the organs below it: RSA-2048, SHA-256.
// They reach ten years back, so that a document brought in from before keeps its own date.
import { createPublicKey, generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import forge from 'node-forge'
import { forgeKey } from './rsa.ts'

export type Named = { organId: string; organName: string }
export type Issuer = { key: KeyObject; certificatePem: string }

const newKeyPair = promisify(generateKeyPair)
const utf8 = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class

/** CN is the name as people know it, OU the organ id. */
const subject = ({ organId, organName }: Named): forge.pki.CertificateField[] => [
  { shortName: 'C', value: 'CN' },
  { shortName: 'OU', value: organId, valueTagClass: utf8 },
  { shortName: 'CN', value: organName, valueTagClass: utf8 },
]

/** Reads a certificate; node-forge leaves names as UTF-8 bytes and would encode them a second time when it writes. */
export function readCertificate(pem: string): forge.pki.Certificate {
  const certificate = forge.pki.certificateFromPem(pem)
  for (const attribute of [...certificate.subject.attributes, ...certificate.issuer.attributes])
    if (attribute.valueTagClass === utf8) attribute.value = forge.util.decodeUtf8(attribute.value as string)
  return certificate
}

/** A fresh key with its certificate, issued by `issuer`, or by itself when there is none (the CA). */
export async function issueCertificate(named: Named, at: Temporal.Instant, issuer?: Issuer): Promise<Issuer> {
  const { privateKey: key } = await newKeyPair('rsa', { modulusLength: 2048 })
  const certificate = forge.pki.createCertificate()
  const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  certificate.publicKey = forge.pki.publicKeyFromPem(publicPem)
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  const year = at.toZonedDateTimeISO('UTC').year
  certificate.validity.notBefore = new Date(Date.UTC(year - 10, 0, 1))
  certificate.validity.notAfter = new Date(Date.UTC(year + (issuer ? 10 : 20), 0, 1))
  certificate.setSubject(subject(named))
  const above = issuer && readCertificate(issuer.certificatePem)
  certificate.setIssuer(above ? above.subject.attributes : subject(named))
  certificate.setExtensions([
    { name: 'basicConstraints', cA: !issuer, critical: true },
    issuer
      ? { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true }
      : { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ])
  certificate.sign(forgeKey(issuer?.key ?? key), forge.md.sha256.create())
  return { key, certificatePem: forge.pki.certificateToPem(certificate) }
}
