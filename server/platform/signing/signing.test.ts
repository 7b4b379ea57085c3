import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Certificate, ContentInfo, SignedData } from 'pkijs'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestClock } from '../clock/index.ts'
import { createVault } from '../crypto/index.ts'
import { createPaper } from '../paper/index.ts'
import { createSigning } from './signing.ts'

const paper = createPaper()
afterAll(() => paper.close())
const pdf = await paper.render({
  title: '准予决定书',
  number: '示准字〔2026〕1号',
  organName: '示范市示范局',
  date: '2026-03-02',
  blocks: [{ kind: 'signature' }],
  qr: { url: 'https://example.invalid/verify/1', caption: '扫码核验' }, // a link annotation on the page that signing extends
})
const vault = createVault(Buffer.alloc(32, 1))
const clock = createTestClock('2026-03-02T09:00+08:00')
const newDir = () => mkdtempSync(join(tmpdir(), 'signing-'))
const open = (dir: string, key = vault) => createSigning({ dir, vault: key, clock, authorityName: '示范市签章根证书' })
const signer = { organId: 'demo@990000000000', organName: '示范市示范局' }
const dir = newDir()
const signing = open(dir)
const signed = await signing.signPdf(pdf, signer, clock.now())

describe('a signed document', () => {
  it('tells who signed and when', async () => {
    const result = await signing.verifyPdf(signed)
    expect(result).toMatchObject({ valid: true, signer })
    expect(result.valid && result.at.toString()).toBe('2026-03-02T01:00:00Z')
  })

  it('is not valid when any byte is altered, before or after the signature or behind the end', async () => {
    const gap = signed.indexOf('/ByteRange')
    for (const at of [20, 600, gap - 40, signed.length - 30]) {
      const altered = Buffer.from(signed)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(await signing.verifyPdf(altered), `byte ${at}`).toMatchObject({ valid: false })
    }
    expect(await signing.verifyPdf(Buffer.concat([signed, Buffer.from('\n%more')]))).toMatchObject({
      reason: 'altered',
    })
  })

  it('is foreign to an authority that did not issue its certificate, and a plain document is unsigned', async () => {
    expect(await open(newDir()).verifyPdf(signed)).toMatchObject({ valid: false, reason: 'foreign' })
    expect(await signing.verifyPdf(pdf)).toEqual({ valid: false, reason: 'unsigned' })
    expect(await signing.verifyPdf(Buffer.from('not a PDF'))).toEqual({ valid: false, reason: 'unsigned' })
  })

  it('verifies with an independent implementation of CMS, chain included', async () => {
    const [, start, length, resume] = /\/ByteRange \[(\d+) (\d+) (\d+)/.exec(signed.toString('latin1')) ?? []
    expect(start).toBe('0')
    const message = Buffer.from(signed.toString('latin1', Number(length) + 1, Number(resume) - 1), 'hex')
    const data = Buffer.concat([signed.subarray(0, Number(length)), signed.subarray(Number(resume))])
    const cms = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(message)).content })
    const pem = (await signing.caCertificatePem()).replace(/-----.*-----|\s/g, '')
    const trusted = Certificate.fromBER(new Uint8Array(Buffer.from(pem, 'base64')))
    const ok = await cms.verify({
      signer: 0,
      data: new Uint8Array(data).buffer,
      trustedCerts: [trusted],
      checkChain: true,
      checkDate: new Date('2026-03-02T01:00:00Z'),
    })
    expect(ok).toBe(true)
  })
})

describe('keys', () => {
  it('lie on disk for the owner only, and encrypted', async () => {
    expect(statSync(dir).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(dir)) {
      expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600)
      expect(readFileSync(join(dir, name), 'utf8')).not.toContain('PRIVATE KEY')
    }
    await expect(open(dir, createVault(Buffer.alloc(32, 2))).signPdf(pdf, signer, clock.now())).rejects.toThrow()
  })

  it('are one per organ even when two processes sign first at the same moment', async () => {
    const shared = newDir()
    const [a, b] = [open(shared), open(shared)]
    const both = await Promise.all([a.signPdf(pdf, signer, clock.now()), b.signPdf(pdf, signer, clock.now())])
    for (const one of both) expect(await open(shared).verifyPdf(one)).toMatchObject({ valid: true })
    expect(readdirSync(shared)).toHaveLength(2)
  })
})
