// A detached CMS signature in an incremental update of the PDF (ISO 32000-1, 12.8.1: adbe.pkcs7.detached), invisible: what
// people see is the seal on the page, what programs check is this. @signpdf writes plain PDF strings as UTF-8, which a
// Chinese text does not survive, so the dictionary carries the organ id and the certificate carries the name.
import { plainAddPlaceholder } from '@signpdf/placeholder-plain'
import { Signer, SignPdf } from '@signpdf/signpdf'
import forge from 'node-forge'
import { type Issuer, type Named, readCertificate } from './certificate.ts'
import { forgeKey } from './rsa.ts'

class OrganSigner extends Signer {
  readonly organ: Issuer
  readonly authorityPem: string
  constructor(organ: Issuer, authorityPem: string) {
    super()
    this.organ = organ
    this.authorityPem = authorityPem
  }

  override async sign(signed: Buffer, at = new Date()): Promise<Buffer> {
    const message = forge.pkcs7.createSignedData()
    message.content = forge.util.createBuffer(signed.toString('binary'))
    const own = readCertificate(this.organ.certificatePem)
    message.addCertificate(own)
    message.addCertificate(readCertificate(this.authorityPem))
    const { oids } = forge.pki
    message.addSigner({
      key: forgeKey(this.organ.key),
      certificate: own,
      digestAlgorithm: oids.sha256 as string,
      authenticatedAttributes: [
        { type: oids.contentType as string, value: oids.data as string },
        { type: oids.signingTime as string, value: at as unknown as string },
        { type: oids.messageDigest as string },
      ],
    })
    message.sign({ detached: true })
    return Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), 'binary')
  }
}

/** Signs a PDF that has a classic cross-reference table (as platform/paper makes it). */
export async function signWith(
  pdf: Buffer,
  named: Named,
  at: Temporal.Instant,
  keys: { organ: Issuer; authorityPem: string },
): Promise<Buffer> {
  const signingTime = new Date(at.epochMilliseconds)
  const open = plainAddPlaceholder({
    pdfBuffer: pdf,
    reason: 'Issued by the organ',
    contactInfo: '',
    location: 'CN',
    name: named.organId,
    signingTime,
  })
  return new SignPdf().sign(open, new OrganSigner(keys.organ, keys.authorityPem), signingTime)
}
