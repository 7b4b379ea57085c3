// Whether a PDF is exactly what an organ signed: one signature, covering every byte of the file but itself, made with the key
// of a certificate that our authority issued and that was valid then. Any doubt is «not valid», never an exception.
import { createHash, createVerify, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import type { Named } from './certificate.ts'

export type Verification =
  | { valid: true; signer: Named; at: Temporal.Instant }
  | { valid: false; reason: 'unsigned' | 'altered' | 'foreign'; signer?: Named; at?: Temporal.Instant }

type Signature = {
  certificates?: forge.asn1.Asn1
  signature?: string
  authenticatedAttributes?: forge.asn1.Asn1[]
}

/** Signed bytes and CMS message, when the one byte range leaves out nothing but the signature. */
function partsOf(pdf: Buffer): { signed: Buffer; message: Buffer } | 'unsigned' | 'altered' {
  const text = pdf.toString('latin1')
  const ranges = [...text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/g)]
  if (ranges.length !== 1) return ranges.length ? 'altered' : 'unsigned'
  const [start = 0, length = 0, resume = 0, rest = 0] = (ranges[0] ?? []).slice(1).map(Number)
  const gap = text.slice(length, resume)
  if (start !== 0 || resume + rest !== pdf.length || !/^<[0-9a-f]+>$/i.test(gap)) return 'altered'
  return {
    signed: Buffer.concat([pdf.subarray(0, length), pdf.subarray(resume)]),
    message: Buffer.from(gap.slice(1, -1), 'hex'),
  }
}

function attributeValue(attributes: readonly forge.asn1.Asn1[], oid: string): forge.asn1.Asn1 | undefined {
  for (const attribute of attributes) {
    const [type, values] = attribute.value as [forge.asn1.Asn1, forge.asn1.Asn1]
    if (forge.asn1.derToOid(type.value as string) === oid) return (values.value as forge.asn1.Asn1[])[0]
  }
  return undefined
}

function nameOf(certificate: X509Certificate): Named {
  const field = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(certificate.subject)?.[1] ?? ''
  return { organId: field('OU'), organName: field('CN') }
}

function check(pdf: Buffer, authority: X509Certificate): Verification {
  const parts = partsOf(pdf)
  if (typeof parts === 'string') return { valid: false, reason: parts }
  const der = forge.util.createBuffer(parts.message.toString('binary'))
  // The message is padded with zeros to the length of its place.
  const asn1 = forge.asn1.fromDer(der, { parseAllBytes: false } as unknown as boolean)
  const message = forge.pkcs7.messageFromAsn1(asn1) as unknown as { rawCapture: Signature }
  const { certificates, signature = '', authenticatedAttributes = [] } = message.rawCapture
  const all = ((certificates?.value ?? []) as forge.asn1.Asn1[]).map(
    (one) => new X509Certificate(Buffer.from(forge.asn1.toDer(one).getBytes(), 'binary')),
  )
  const own = all.find((one) => one.checkIssued(authority) && one.verify(authority.publicKey) && !one.ca)
  if (!own) return { valid: false, reason: 'foreign' }
  const time = attributeValue(authenticatedAttributes, forge.pki.oids.signingTime as string)
  const digest = attributeValue(authenticatedAttributes, forge.pki.oids.messageDigest as string)
  const asSet = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, [...authenticatedAttributes])
  const attributes = Buffer.from(forge.asn1.toDer(asSet).getBytes(), 'binary')
  const signedDigest = createHash('sha256').update(parts.signed).digest('binary')
  const date = time && forge.asn1.utcTimeToDate(time.value as string)
  const known = { signer: nameOf(own), ...(date && { at: Temporal.Instant.fromEpochMilliseconds(date.getTime()) }) }
  const whole =
    digest?.value === signedDigest &&
    createVerify('sha256').update(attributes).verify(own.publicKey, Buffer.from(signature, 'binary'))
  if (!whole || !date) return { valid: false, reason: 'altered', ...known }
  if (date < own.validFromDate || date > own.validToDate) return { valid: false, reason: 'foreign', ...known }
  return { valid: true, signer: known.signer, at: Temporal.Instant.fromEpochMilliseconds(date.getTime()) }
}

/** Checks a PDF against our authority's certificate. */
export function verifyAgainst(pdf: Buffer, authorityPem: string): Verification {
  try {
    return check(pdf, new X509Certificate(authorityPem))
  } catch {
    return { valid: false, reason: 'altered' }
  }
}
