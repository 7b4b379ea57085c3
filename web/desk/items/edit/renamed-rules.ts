import type { Work } from '../../api/authoring.ts'

/** Work in which rule files go under the names that the server gave them, whatever was typed since. */
export function withRenamedRules(work: Work, renamed: Readonly<Record<string, string>>): Work {
  if (Object.keys(renamed).length === 0) return work
  const named = (file: string) => renamed[file] ?? file
  const refs = Object.entries(work.content.rules ?? {}).map(([key, ref]) => [key, { ...ref, file: named(ref.file) }])
  return {
    ...work,
    content: { ...work.content, ...(work.content.rules && { rules: Object.fromEntries(refs) }) },
    rules: Object.fromEntries(Object.entries(work.rules).map(([file, xml]) => [named(file), xml])),
  }
}
