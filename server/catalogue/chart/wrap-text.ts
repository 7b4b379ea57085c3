// Text into boxes, without a font at hand: a Chinese character is one em wide, others about half. Chinese breaks anywhere but before
// closing marks; English between words.

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u
const closing = /^[,。、;:?!)》”’」』.,;:?!)]/u

/** Width in em. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (wide.test(char) ? 1 : /[A-Z%@MW]/.test(char) ? 0.7 : 0.57), 0)

/** Lines of at most `em` width; a word longer than a line is cut. */
export function wrapText(text: string, em: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (widthOf((line + piece).trimEnd()) <= em || (line !== '' && closing.test(piece) && widthOf(line) <= em)) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trim())
    line = piece.trimStart()
    while (widthOf(line) > em && line.length > 1) {
      let cut = ''
      for (const char of line) {
        if (cut !== '' && widthOf(cut + char) > em) break
        cut += char
      }
      lines.push(cut)
      line = line.slice(cut.length)
    }
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

const piecesOf = (text: string): string[] =>
  [...text].reduce<string[]>((pieces, char) => {
    const last = pieces.at(-1)
    const joins = last !== undefined && !wide.test(char) && !wide.test(last.at(-1) ?? '') && !/\s$/.test(last)
    if (joins) pieces[pieces.length - 1] = last + char
    else pieces.push(char)
    return pieces
  }, [])

/** The same number of lines, made about equally long: no line of one character at the end. */
function balanced(text: string, lines: string[], em: number): string[] {
  const widest = Math.max(...piecesOf(text).map((piece) => widthOf(piece.trim())))
  for (let width = Math.max(widest, widthOf(text) / lines.length); width < em; width += 0.5) {
    const even = wrapText(text, width)
    if (even.length <= lines.length) return even
  }
  return lines
}

/** The largest of the sizes at which a text fits a box of `w` × `h` pixels; at the smallest the rest is cut with «…». */
export function fitText(
  text: string,
  box: { w: number; h: number },
  sizes: readonly [number, ...number[]] = [14, 13, 12, 11],
): { lines: string[]; size: number } {
  for (const size of sizes) {
    const lines = wrapText(text, box.w / size)
    if (lines.length * size * 1.3 <= box.h) return { lines: balanced(text, lines, box.w / size), size }
  }
  const size = sizes.at(-1) ?? sizes[0]
  const room = Math.max(1, Math.floor(box.h / (size * 1.3)))
  const lines = wrapText(text, box.w / size)
  const kept = lines.slice(0, room)
  kept[room - 1] = `${(kept[room - 1] ?? '').slice(0, -1)}…`
  return { lines: kept, size }
}
