import { BpmnModdle } from 'bpmn-moddle'
import { mixedTextIn } from './mixed-text.ts'
import { guard } from './read-bpmn.ts'

// Reading a file and writing it again, for hosts that store what was drawn elsewhere: whatever this engine does not execute (extensions of
// other makers, lanes, data, notes, drawings) is kept. XML comments and processing instructions are no part of the model and go;
// a `formalExpression` that stands for an `expression` is written as the latter with its type.
export type Rewriting = { ok: true; xml: string; lost: string[] } | { ok: false; reason: string }

/** Reads BPMN 2.0 XML and writes it again; `lost` names, in the reader's words, what could not be kept: nothing, when the file is
 * valid and no maker's extension mixes text with elements. */
export async function rewrite(xml: string): Promise<Rewriting> {
  const refused = guard(xml)
  if (refused) return { ok: false, reason: refused.message }
  try {
    const moddle = new BpmnModdle()
    const { rootElement, warnings } = await moddle.fromXML(xml)
    const written = await moddle.toXML(rootElement, { format: true })
    const moved = mixedTextIn(xml).map((name) => `the place of text among the elements of <${name}>`)
    return { ok: true, xml: written.xml, lost: [...warnings.map(({ message }) => message), ...moved] }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : '' }
  }
}
