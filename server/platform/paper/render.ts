// pdfmake with an embedded, subset Noto Sans SC. The two faces are 10 MB each; pdfkit reads them per document from the
// page cache (8 of some 30 ms) and embeds only the glyphs used (a page is 20–40 kB).
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pdfmake from 'pdfmake'
import type { PaperDocument } from './document.ts'
import type { Handout } from './handout.ts'
import { layoutHandout } from './handout-layout.ts'
import { layout } from './layout.ts'

const fontDir = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))
const regular = join(fontDir, '400Regular', 'NotoSansSC_400Regular.ttf')
const bold = join(fontDir, '700Bold', 'NotoSansSC_700Bold.ttf')

pdfmake.setFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold)

/** Renders on the calling thread: some 30 ms of work, 150 ms the first time. */
export async function renderHere(document: PaperDocument | Handout, demonstration: boolean): Promise<Buffer> {
  const mark = { seal: '演示 DEMONSTRATION', foot: '演示文件，不具法律效力 · Demonstration only, no legal effect' }
  if (isHandout(document)) {
    const { zh, en } = handoutMarks
    const told = document.lang === 'zh' ? zh : en
    return pdfmake.createPdf(layoutHandout(document, demonstration ? told : undefined)).getBuffer()
  }
  return pdfmake.createPdf(layout(document, demonstration ? mark : undefined)).getBuffer()
}

const isHandout = (document: PaperDocument | Handout): document is Handout => document.form === 'handout'

const handoutMarks = {
  zh: '演示内容，不是官方办事指南',
  en: 'Demonstration content, not an official guide',
}
