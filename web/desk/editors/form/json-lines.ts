// Where in a JSON text a place is: the line of the key that a pointer leads to. A small reader of its own, because JSON.parse forgets lines.

/** Lines (from 1) by JSON pointer; stops where the text is no JSON. */
export function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>([['', 1]])
  let at = 0
  let line = 1
  const skip = () => {
    for (; at < text.length && /\s/.test(text[at] ?? ''); at += 1) if (text[at] === '\n') line += 1
  }
  const word = (): string => {
    const start = at
    if (text[at] === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1
      at += 1
    } else while (at < text.length && !/[\s,\]}:]/.test(text[at] ?? '')) at += 1
    return text.slice(start, at)
  }
  const value = (path: string): boolean => {
    skip()
    const open = text[at]
    if (open !== '{' && open !== '[') return word() !== ''
    const close = open === '{' ? '}' : ']'
    at += 1
    for (let n = 0; ; n += 1) {
      skip()
      if (text[at] === close) {
        at += 1
        return true
      }
      if (n > 0) {
        if (text[at] !== ',') return false
        at += 1
        skip()
      }
      let key = String(n)
      const own = line
      if (open === '{') {
        key = keyOf(word())
        skip()
        if (text[at] !== ':') return false
        at += 1
      }
      const inner = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      lines.set(inner, own)
      if (!value(inner)) return false
    }
  }
  value('')
  return lines
}

function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

/** The line of the field at a place of a form (such as `members`, each `name`), in the text of the whole form. */
export function lineOfField(lines: ReadonlyMap<string, number>, path: string): number {
  let found = '/schema'
  for (const part of path.split('/').slice(1)) {
    const next = part === '*' ? `${found}/items` : `${found}/properties/${part}`
    if (!lines.has(next)) break
    found = next
  }
  return lines.get(found) ?? 1
}
