// Templates of official documents as files: <kind>.yaml holds title, number pattern and blocks with {placeholders}. All files
// of a folder are read and compiled at once; every fault of every file is told together.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import type { PaperBlock, PaperDocument, Picture } from './document.ts'
import { compileTemplate } from './template.ts'

const Text = Type.Object({ zh: Type.String(), en: Type.String() }, { additionalProperties: false })
const Block = Type.Union([
  Type.Object({ salutation: Type.String() }, { additionalProperties: false }),
  Type.Object({ paragraph: Type.String(), when: Type.Optional(Type.String()) }, { additionalProperties: false }),
  Type.Object(
    { fields: Type.Array(Type.Object({ name: Type.String(), value: Type.String() }, { additionalProperties: false })) },
    { additionalProperties: false },
  ),
  Type.Object({ list: Type.String() }, { additionalProperties: false }),
  Type.Object({ pictures: Type.String() }, { additionalProperties: false }),
  Type.Object({ signature: Type.Literal(true) }, { additionalProperties: false }),
])
const File = Type.Object(
  {
    kind: Type.String(),
    name: Text,
    title: Type.String(),
    number: Type.String(),
    values: Type.Array(Type.String()),
    lists: Type.Array(Type.String()),
    pictures: Type.Optional(Type.Array(Type.String())),
    blocks: Type.Array(Block),
    footer: Type.Optional(Type.String()),
    provenance: Type.Optional(Type.Unknown()),
  },
  { additionalProperties: false },
)

type Values = Readonly<Record<string, string | number>>
export type DocumentFilling = {
  organName: string
  date: string
  /** Short mark of the organ, year and running number, for the number pattern. */
  number: { organ: string; year: number; n: number }
  values: Values
  lists?: Readonly<Record<string, readonly string[]>>
  pictures?: Readonly<Record<string, readonly Picture[]>>
  seal?: PaperDocument['seal']
  qr?: PaperDocument['qr']
}
export type DocumentTemplate = {
  kind: string
  name: { zh: string; en: string }
  /** The number that the pattern gives, e.g. 粤民受字〔2026〕12号. */
  numberOf(number: DocumentFilling['number']): string
  /** The filled document; throws when a value that the template uses is missing. */
  document(filling: DocumentFilling): PaperDocument
}

function compile(text: string, kind: string): DocumentTemplate {
  const file = parse(text) as unknown
  if (!Value.Check(File, file))
    throw new Error([...Value.Errors(File, file)].map((fault) => `${fault.instancePath} ${fault.message}`).join('; '))
  if (file.kind !== kind) throw new Error(`kind is ${file.kind}, the file is ${kind}.yaml`)
  const fill = (part: string) => compileTemplate(part, file.values)
  const number = compileTemplate(file.number, ['organ', 'year', 'n'])
  const footer = file.footer === undefined ? undefined : fill(file.footer)
  const blocks = file.blocks.map((block): ((filling: DocumentFilling) => PaperBlock | undefined) => {
    if ('salutation' in block) {
      const words = fill(block.salutation)
      return ({ values }) => ({ kind: 'paragraph', text: words(values), indent: false })
    }
    if ('paragraph' in block) {
      const words = fill(block.paragraph)
      const { when } = block
      if (when !== undefined) compileTemplate(`{${when}}`, file.values)
      return ({ values }) => (when && !values[when] ? undefined : { kind: 'paragraph', text: words(values) })
    }
    if ('fields' in block) {
      const rows = block.fields.map(({ name, value }) => ({ name, value: fill(value) }))
      return ({ values }) => ({ kind: 'fields', rows: rows.map(({ name, value }) => ({ name, value: value(values) })) })
    }
    if ('list' in block) {
      const { list } = block
      if (!file.lists.includes(list)) throw new Error(`unknown list ${list}`)
      return ({ lists }) => ({ kind: 'list', items: lists?.[list] ?? [] })
    }
    if ('pictures' in block) {
      const name = block.pictures
      if (!file.pictures?.includes(name)) throw new Error(`unknown pictures ${name}`)
      return ({ pictures }) => {
        const items = pictures?.[name] ?? []
        return items.length > 0 ? { kind: 'pictures', items } : undefined
      }
    }
    return () => ({ kind: 'signature' })
  })
  return {
    kind,
    name: file.name,
    numberOf: (parts) => number(parts),
    document: (filling) => ({
      title: file.title,
      number: number(filling.number),
      organName: filling.organName,
      date: filling.date,
      blocks: blocks.flatMap((block) => block(filling) ?? []),
      ...(filling.seal && { seal: filling.seal }),
      ...(filling.qr && { qr: filling.qr }),
      ...(footer && { footer: footer(filling.values) }),
    }),
  }
}

/** Reads all templates of a folder, by kind. Throws one Error that lists every faulty file. */
export function readDocumentTemplates(dir: string): ReadonlyMap<string, DocumentTemplate> {
  const faults: string[] = []
  const templates = new Map<string, DocumentTemplate>()
  for (const name of readdirSync(dir)
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()) {
    try {
      const kind = basename(name, '.yaml')
      templates.set(kind, compile(readFileSync(join(dir, name), 'utf8'), kind))
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`)
    }
  }
  if (faults.length) throw new Error(`Document templates in ${dir}:\n${faults.join('\n')}`)
  return templates
}
