/** Official documents as PDF: what they say (PaperDocument), how they look (layout), and templates with placeholders. */

export type { PaperBlock, PaperDocument } from './document.ts'
export { type DocumentFilling, type DocumentTemplate, readDocumentTemplates } from './document-template.ts'
export { createPaper, type Paper } from './paper.ts'
export { chineseDate } from './printed-date.ts'
export { compileTemplate } from './template.ts'
