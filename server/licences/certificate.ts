import { chineseDate, compileTemplate, type PaperDocument } from '../platform/paper/index.ts'
import type { Licence } from './licence.ts'
import { demoSealCodeOf } from './organ-code.ts'
import { type LicenceType, textNames } from './type.ts'

/** What the paper of a licence says: holder, its fields, validity, the type's own sentences, seal and QR code. */
export function certificateOf(licence: Licence, type: LicenceType, verifyUrl: string): PaperDocument {
  const { holderName, number, organName, organId, validFrom } = licence
  const validUntil = licence.validUntil ?? '长期'
  const values: Record<string, string> = Object.fromEntries(type.fields.map(({ key }) => [key, '—']))
  for (const { key, value } of licence.fields) values[key] = value
  const all = { ...values, holderName, number, organName, validFrom, validUntil }
  const fill = (text: string) => compileTemplate(text, [...textNames, ...Object.keys(values)])(all)
  const issuedOn = Temporal.Instant.from(licence.issuedAt).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  return {
    title: type.name.zh,
    number: `编号：${number}`,
    organName,
    date: issuedOn.toString(),
    form: 'certificate',
    blocks: [
      {
        kind: 'fields',
        rows: [
          ...(licence.fields.some(({ value }) => value === holderName)
            ? []
            : [{ name: '持证主体', value: holderName }]),
          ...licence.fields.map(({ name, value }) => ({ name: name.zh, value: chineseDate(value) })),
          { name: '有效期限', value: `${chineseDate(validFrom)}至${chineseDate(validUntil)}` },
          { name: '证照标识', value: licence.identifier },
        ],
      },
      ...type.text.map((text) => ({ kind: 'paragraph' as const, text: fill(text) })),
      { kind: 'signature' },
    ],
    seal: { organName, code: demoSealCodeOf(organId) },
    qr: { url: verifyUrl, caption: '扫码或打开以下网址，核验真伪和状态' },
    ...(type.footer && { footer: fill(type.footer) }),
  }
}
