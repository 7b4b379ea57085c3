// Notices are files: kind, channels, and text in both languages with {placeholders} that are checked at load.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { compileTemplate } from '../platform/paper/index.ts'

const closed = { additionalProperties: false }
const Text = Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed)
/** What residents may do without as a text message; what has no topic must be told. */
export const Topic = Type.Union([Type.Literal('progress'), Type.Literal('hall')])
export type Topic = Static<typeof Topic>
export const topics: readonly Topic[] = ['progress', 'hall']

const NoticeFile = Type.Object(
  {
    kind: Type.String(),
    channels: Type.Array(Type.Union([Type.Literal('in-app'), Type.Literal('sms')]), { minItems: 1 }),
    topic: Type.Optional(Topic),
    values: Type.Array(Type.String()),
    title: Text,
    body: Text,
    sms: Type.Optional(Type.String()),
  },
  closed,
)

export type NoticeParams = Readonly<Record<string, string | number>>
export type NoticeText = { title: { zh: string; en: string }; body: { zh: string; en: string } }
export type NoticeTemplate = {
  channels: readonly ('in-app' | 'sms')[]
  topic: Topic | null
  /** Throws when a value is missing. */
  text(params: NoticeParams): NoticeText
  /** The text message, in Chinese. */
  sms(params: NoticeParams): string
}

function compile(source: string, kind: string): NoticeTemplate {
  const file: unknown = parse(source)
  if (!Value.Check(NoticeFile, file))
    throw new Error(
      [...Value.Errors(NoticeFile, file)].map((fault) => `${fault.instancePath} ${fault.message}`).join('; '),
    )
  if (file.kind !== kind) throw new Error(`kind is ${file.kind}, the file is ${kind}.yaml`)
  const fill = (text: string, lang: 'zh' | 'en' = 'zh') => compileTemplate(text, file.values, lang)
  const [titleZh, titleEn] = [fill(file.title.zh), fill(file.title.en, 'en')]
  const [bodyZh, bodyEn] = [fill(file.body.zh), fill(file.body.en, 'en')]
  return {
    channels: file.channels,
    topic: file.topic ?? null,
    text: (params) => ({
      title: { zh: titleZh(params), en: titleEn(params) },
      body: { zh: bodyZh(params), en: bodyEn(params) },
    }),
    sms: file.sms === undefined ? bodyZh : fill(file.sms),
  }
}

/** Reads all notices of a folder, by kind. Throws one Error that lists every faulty file. */
export function readNoticeTemplates(dir: string): ReadonlyMap<string, NoticeTemplate> {
  const faults: string[] = []
  const templates = new Map<string, NoticeTemplate>()
  for (const name of readdirSync(dir)
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()) {
    const kind = basename(name, '.yaml')
    try {
      templates.set(kind, compile(readFileSync(join(dir, name), 'utf8'), kind))
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`)
    }
  }
  if (faults.length) throw new Error(`Notices in ${dir}:\n${faults.join('\n')}`)
  return templates
}
