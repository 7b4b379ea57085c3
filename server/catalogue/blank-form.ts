// A form that people fill in by hand where no electronic one is asked: letters of authority, declarations, promises. One file gives
// both the empty form (空白表格) and a filled sample (示例样表); a sentence has {blanks}, and each blank says what a sample shows there.

import type { PaperBlock, PaperDocument } from '../platform/paper/index.ts'
import type { Bilingual } from './item.ts'

export type BlankForm = {
  key: string
  name: Bilingual
  mark: 'sourced' | 'assumed'
  paragraphs: string[]
  /** By name of the blank: what the sample shows, and how long the line is, in characters. */
  blanks: Record<string, { sample: string; length?: number }>
  signers: string[]
}

const sampleNames = ['张三', '李四', '王五']

/** The form as a document; `filled` with the sample's words. `date`: ISO day it is printed. */
export function blankFormPaper(form: BlankForm, filled: boolean, date: string): PaperDocument {
  const fill = (text: string): string =>
    text.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
      const blank = form.blanks[name]
      return filled ? (blank?.sample ?? '') : '＿'.repeat(blank?.length ?? 8)
    })
  const blocks: PaperBlock[] = form.paragraphs.map((text) => ({ kind: 'paragraph', text: fill(text) }))
  const signature = (signer: string, i: number): PaperBlock => ({
    kind: 'paragraph',
    indent: false,
    text: `${signer}（签名）：${filled ? `${sampleNames[i] ?? sampleNames[0]}（示例）` : '＿＿＿＿＿＿＿＿'}　　${filled ? '2026年3月2日' : '＿＿＿＿年＿＿月＿＿日'}`,
  })
  return {
    title: form.name.zh,
    number: filled ? '示例样表 Sample' : '空白表格 Blank form',
    organName: '',
    date,
    blocks: [...blocks, ...form.signers.map(signature)],
    ...(filled && { watermark: '示例 SAMPLE' }),
  }
}
