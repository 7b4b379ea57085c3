// Labels are text. Whatever would run if some page, export or other portal took it for markup is refused, though our own pages and charts
// print it as text: a word with a script in it is a slip or an attack.

import type { PackProblem } from './pack-problem.ts'
import { pointerTo, type Source } from './source.ts'

const running =
  /<\/?(?:script|iframe|object|embed|svg|foreignobject)[\s/>]|<[a-z][^<>]{0,200}\son[a-z]{2,20}\s{0,9}=|javascript:/i
const message = (found: string) =>
  `文字里不能有脚本：${found.slice(0, 40)} / a text must not hold a script: ${found.slice(0, 40)}`

/** Texts of a value with something that would run. */
export function* scriptsIn({ file, value, lineAt }: Source): Iterable<PackProblem> {
  const open: { keys: (string | number)[]; value: unknown }[] = [{ keys: [], value }]
  for (let at = open.pop(); at; at = open.pop()) {
    const { keys } = at
    if (typeof at.value === 'string') {
      const [found] = running.exec(at.value) ?? []
      if (found) yield { file, line: lineAt(keys), pointer: pointerTo(keys), message: message(found) }
    } else if (Array.isArray(at.value)) open.push(...at.value.map((each, i) => ({ keys: [...keys, i], value: each })))
    else if (typeof at.value === 'object' && at.value !== null)
      open.push(...Object.entries(at.value).map(([key, each]) => ({ keys: [...keys, key], value: each as unknown })))
  }
}

/** The same in the labels, texts and attributes of an XML file; its own elements are no text. */
export function scriptsInXml(file: string, xml: string): PackProblem[] {
  const text = xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => inside.replaceAll('<', '&lt;'))
    .replaceAll('<', ' ')
    .replace(/&(?:lt|#0*60|#x0*3c);/gi, '<')
    .replace(/&(?:gt|#0*62|#x0*3e);/gi, '>')
  const found = running.exec(text)
  return found ? [{ file, line: text.slice(0, found.index).split('\n').length, message: message(found[0]) }] : []
}
