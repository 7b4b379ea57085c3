import { afterAll, expect, it } from 'vitest'
import type { PaperDocument } from './document.ts'
import { createPaper } from './paper.ts'
import { sealSvg } from './seal.ts'

const paper = createPaper({ demonstration: true })
afterAll(() => paper.close())

const document: PaperDocument = {
  title: '受理通知书',
  number: '示受字〔2026〕12号',
  organName: '示范市示范局',
  date: '2026-03-02',
  blocks: [
    { kind: 'paragraph', text: '王芳:', indent: false },
    { kind: 'paragraph', text: '您提交的申请,经核对,材料齐全,现予受理。' },
    { kind: 'fields', rows: [{ name: '办件编号', value: '123' }] },
    { kind: 'list', items: ['一', '二'] },
    { kind: 'signature' },
  ],
  seal: { organName: '示范市示范局', code: '4403990000017' },
  qr: { url: 'https://example.invalid/verify/abc', caption: '扫码核验' },
}

it('makes one small A4 page with subset fonts, a Chinese title and the language told', {
  timeout: 20_000,
}, async () => {
  const pdf = await paper.render(document)
  const text = pdf.toString('latin1')
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(pdf.length).toBeLessThan(200_000)
  expect(text).toContain('/Lang (zh-CN)')
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
  expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1)
  expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansSC-Regular/)
  expect(text).toContain('trailer') // a classic cross-reference table: what signing appends to
})

it('keeps a table of fields whole over many pages', { timeout: 20_000 }, async () => {
  const rows = Array.from({ length: 80 }, (_, i) => ({ name: `第${i}项`, value: '内容' }))
  const pdf = await paper.render({
    ...document,
    form: 'certificate',
    watermark: '仅供查验',
    blocks: [{ kind: 'fields', rows }],
  })
  expect(pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(1)
})

it('rejects one bad document and goes on with the next', { timeout: 20_000 }, async () => {
  await expect(paper.render({ ...document, date: 'soon' })).rejects.toThrow('cannot be laid out')
  await expect(paper.render(document)).resolves.toBeInstanceOf(Buffer)
})

it('writes every letter of the organ name and of the note on the seal, escaped', () => {
  const svg = sealSvg({ organName: '甲<乙', code: '12', note: '演示' })
  expect(svg).toContain('>甲</text>')
  expect(svg).toContain('>&#60;</text>')
  expect(svg).toContain('演示')
})
