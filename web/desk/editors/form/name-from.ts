import { nameOfWords } from './path.ts'

/** A name for the data from a title: 孩子姓名 → haiZiXingMing. The dictionary of pinyin comes when it is first needed. */
export async function nameFrom(title: string): Promise<string> {
  if (/^[\x20-\x7e]+$/.test(title)) return nameOfWords(title.split(/[^a-zA-Z0-9]+/))
  const { pinyin } = await import('pinyin-pro')
  return nameOfWords(pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).slice(0, 8))
}
