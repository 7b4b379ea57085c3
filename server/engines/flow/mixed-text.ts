// Text that stands between elements of one parent: BPMN has none, extensions of other makers may. It is kept when a file is written again,
// but not its place among the elements, so it is named.

/** The elements of well-formed XML that hold both elements and text, each once, in the order in which they end. */
export function mixedTextIn(xml: string): string[] {
  const found: string[] = []
  const open: { name: string; hasText: boolean; hasElement: boolean }[] = []
  for (const [piece] of xml.matchAll(
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g,
  )) {
    const at = open.at(-1)
    if (/^<(?:!--|\?)/.test(piece)) continue
    if (!piece.startsWith('<') || piece.startsWith('<![')) {
      if (at && piece.trim() !== '') at.hasText = true
    } else if (piece.startsWith('</')) {
      open.pop()
      if (at?.hasText && at.hasElement && !found.includes(at.name)) found.push(at.name)
    } else {
      if (at) at.hasElement = true
      if (!piece.endsWith('/>'))
        open.push({ name: /^<([^\s/>]+)/.exec(piece)?.[1] ?? '', hasText: false, hasElement: false })
    }
  }
  return found
}
