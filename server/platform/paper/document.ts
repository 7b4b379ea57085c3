/** `jpeg` in base64. */
export type Picture = { jpeg: string; caption: string }

/** What an official document says, without how it looks. Texts are plain; days are 'YYYY-MM-DD'. */
export type PaperBlock =
  /** Body text, first line indented by two characters unless `indent` is false (the addressee's line, say). */
  | { kind: 'paragraph'; text: string; indent?: boolean; align?: 'left' | 'center' | 'right'; bold?: boolean }
  | { kind: 'fields'; rows: readonly { name: string; value: string }[] }
  | { kind: 'list'; items: readonly string[] }
  /** Photos two to a row, each with its caption. */
  | { kind: 'pictures'; items: readonly Picture[] }
  /** Organ, date and the seal over both; the QR code stands beside it. */
  | { kind: 'signature' }

export type PaperDocument = {
  title: string
  /** Document number, e.g. 粤民受字〔2026〕12号. */
  number: string
  organName: string
  date: string
  /** `letter` is a notice or decision; `certificate` has a frame and no addressee. */
  form?: 'letter' | 'certificate'
  blocks: readonly PaperBlock[]
  /** The round seal; `code` stands at its foot. */
  seal?: { organName: string; code: string }
  /** Where the document can be verified. */
  qr?: { url: string; caption: string }
  footer?: string
  watermark?: string
}
