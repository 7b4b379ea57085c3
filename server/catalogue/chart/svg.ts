// The little of SVG that charts need. Every text from outside goes through `escaped`: a label can never become markup.

/** Text for content and attribute values; characters that XML does not know are dropped. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

export type Box = { x: number; y: number; w: number; h: number }

const number = (value: number): string => String(Math.round(value * 10) / 10)

type Attributes = Record<string, string | number | undefined>

/** An element; `inside` is markup already. */
export function tag(name: string, attributes: Attributes, inside?: string): string {
  const list = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escaped(value)}"`)
    .join('')
  return inside === undefined ? `<${name}${list}/>` : `<${name}${list}>${inside}</${name}>`
}

/** Lines of text below each other, centred or from the left; `y` is the middle of the block. */
export function textLines(
  lines: readonly string[],
  at: { x: number; y: number; size: number; class?: string; anchor?: 'middle' | 'start' | 'end' },
): string {
  const lead = at.size * 1.3
  const top = at.y - ((lines.length - 1) * lead) / 2
  const spans = lines.map((line, i) => tag('tspan', { x: at.x, y: top + i * lead }, escaped(line)))
  return tag(
    'text',
    { class: at.class, 'font-size': at.size, 'text-anchor': at.anchor ?? 'middle', 'dominant-baseline': 'central' },
    spans.join(''),
  )
}
