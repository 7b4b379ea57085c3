import { BpmnModdle, type Foreign } from 'bpmn-moddle'
import { type DecisionProblem, problem } from './problem.ts'

// From text to a plain tree. The XML parser is the one that reads our BPMN: inside extension elements it takes any vocabulary, so the file
// is put into one. Guards come first; what they refuse never reaches the parser. Elements of other vocabularies (diagrams) stay out.
const maxBytes = 1_000_000
const maxTags = 60_000
const maxDepth = 60

export type Xml = { name: string; uri: string; attributes: Record<string, string>; text: string; children: Xml[] }
export type XmlReading = { ok: true; root: Xml } | { ok: false; problems: DecisionProblem[] }

const box = 'xmlns:yc-box="http://www.omg.org/spec/BPMN/20100524/MODEL"'
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/

/** Reads XML text of at most 1 MB without document type, entities of its own or deep nesting. */
export async function readXml(xml: string): Promise<XmlReading> {
  const refused = guard(xml)
  if (refused) return { ok: false, problems: [refused] }
  const bare = xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')
  try {
    const boxed = `<yc-box:extensionElements ${box}>${bare}</yc-box:extensionElements>`
    const { rootElement, warnings } = await new BpmnModdle().fromXML(boxed, 'bpmn:ExtensionElements')
    const [root, ...more] = rootElement.values ?? []
    const [warning] = warnings
    if (warning || !root || more.length > 0)
      return { ok: false, problems: [problem('not-xml', '', firstLine(warning?.message ?? ''))] }
    return { ok: true, root: plain(root, 0) }
  } catch (error) {
    return { ok: false, problems: [problem('not-xml', '', firstLine(error instanceof Error ? error.message : ''))] }
  }
}

function guard(xml: string): DecisionProblem | undefined {
  if (xml.length > maxBytes || utf8Bytes(xml) > maxBytes) return problem('too-large', '')
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return problem('doctype-refused', '')
  const tags = xml.split('<').length
  if (tags > maxTags) return problem('too-many-elements', '', `${tags}`)
  const unquoted = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '')
  return entity.test(unquoted) ? problem('doctype-refused', '') : undefined
}

function utf8Bytes(text: string): number {
  let bytes = 0
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

function plain(element: Foreign, depth: number): Xml {
  if (depth > maxDepth) throw new Error('nested too deeply')
  const { localName, uri } = element.$descriptor.ns
  const attributes = Object.entries(element).filter(
    ([name, value]) => !name.startsWith('$') && typeof value === 'string',
  )
  return {
    name: localName,
    uri: uri ?? '',
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    text: (element.$body ?? '').trim(),
    children: (element.$children ?? []).map((child) => plain(child, depth + 1)),
  }
}

/** Children of one name in the vocabulary of their parent. */
export const childrenOf = (parent: Xml, name: string): Xml[] =>
  parent.children.filter((child) => child.name === name && child.uri === parent.uri)
export const childOf = (parent: Xml, name: string): Xml | undefined => childrenOf(parent, name)[0]
/** Text of a child's `text` element, or of the child itself. */
export const textOf = (parent: Xml, name: string): string => {
  const child = childOf(parent, name)
  return child ? (childOf(child, 'text')?.text ?? child.text) : ''
}
export const attribute = (element: Xml, name: string): string =>
  Object.hasOwn(element.attributes, name) ? (element.attributes[name] ?? '') : ''

const firstLine = (text: string): string => text.split('\n')[0] ?? ''
