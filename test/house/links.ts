// What a Markdown file points at: links and pictures, headings of other files, and paths of the repository in code marks. A code
// mark counts as a path when it begins with one of our folders and has no hole in it (`<name>`, `*`, `{a,b}`, `…`, `NNNN`).

import { dirname, join, normalize } from 'node:path'

export type Pages = { has(path: string): boolean; read(path: string): string }

const folders = ['bench', 'catalogue', 'db', 'docs', 'server', 'test', 'tools', 'web'].join('|')
const path = new RegExp(`^(?:${folders})/[\\w./@-]+$`)

/** What does not resolve in the Markdown file `from`, as `from: target`. */
export function brokenLinks(from: string, pages: Pages): string[] {
  const text = withoutFences(pages.read(from))
  const broken = new Set<string>()
  for (const [, target = ''] of text.replace(/`[^`\n]*`/g, '').matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const [file = '', heading] = target.split('#')
    const to = file ? normalize(join(dirname(from), file)).replace(/\/$/, '') : from
    if (!pages.has(to)) broken.add(`${from}: ${target}`)
    else if (heading && !headings(pages.read(to)).includes(heading)) broken.add(`${from}: ${target}`)
  }
  for (const [, mark = ''] of text.matchAll(/`([^`\n]+)`/g)) {
    const named = mark.replace(/\/$/, '')
    if (path.test(named) && !named.includes('NNNN') && !pages.has(named)) broken.add(`${from}: ${mark}`)
  }
  return [...broken]
}

const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')

/** Anchors of the headings, made as the usual Markdown viewers make them. */
function headings(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#+ +(.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  )
}
