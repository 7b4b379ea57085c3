// What is called: words of the content with the ticket's number and the window; `spelled` is read letter by letter.

type Bilingual = { zh: string; en: string }

/** '请 {number} 号到 {window} 号窗口' with its holes filled. */
export function callText(pattern: Bilingual, number: string, window: number): Bilingual {
  const values: Record<string, string> = { number, spelled: [...number].join(' '), window: String(window) }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
  return { zh: fill(pattern.zh), en: fill(pattern.en) }
}
