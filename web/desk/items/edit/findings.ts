import type { Finding, Part } from '../../api/authoring.ts'

/** Findings of a part of the item. */
export const ofPart = (findings: readonly Finding[], part: Part): Finding[] =>
  findings.filter((each) => each.part === part)

/** What is wrong at a place of the item or below it. */
export const at = (findings: readonly Finding[], pointer: string): Finding[] =>
  findings.filter((each) => each.pointer === pointer || each.pointer?.startsWith(`${pointer}/`))

/** Places with what is wrong at each, in a language. */
export const placesOf =
  (findings: readonly Finding[], lang: 'zh' | 'en') =>
  (pointer: string): { pointer: string; problems: string[] } => ({
    pointer,
    problems: at(findings, pointer).map((each) => each[lang]),
  })

/** Findings of the form, by pointers as the form editor knows them: `/schema/properties/a` → the field `/a`. */
export const fieldFindings = (findings: readonly Finding[]): Finding[] =>
  findings.map((each) => ({
    ...each,
    pointer: (each.pointer ?? '')
      .replace(/^\/form/, '')
      .replace(/^\/schema/, '')
      .replaceAll(/\/properties\/([^/]+)/g, '/$1')
      .replaceAll('/items', '/*'),
  }))
