/** Official documents as PDF: what they say (PaperDocument), how they look (layout), and templates with placeholders. */

export type { PaperBlock, PaperDocument } from './document.ts'
export { type DocumentFilling, type DocumentTemplate, readDocumentTemplates } from './document-template.ts'
export type { Handout, HandoutBlock } from './handout.ts'
export { createPaper, type Paper } from './paper.ts'
export { chineseDate, englishDate } from './printed-date.ts'
export { qrSvg } from './qr.ts'
export { compileTemplate } from './template.ts'
