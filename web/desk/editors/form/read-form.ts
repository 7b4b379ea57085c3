// From a text to a form: readable or not, and every fault with its line.
import type { Form, FormFault } from '../../../../server/engines/form/index.ts'
import { lineOfField, linesOf } from './json-lines.ts'

export type LineFault = { line: number; message: string }
type Read = { form: Form | undefined; faults: LineFault[]; lineOf: (path: string) => number }
type Compile = (form: Form) => { ok: true } | { ok: false; faults: FormFault[] }

/** Reads a form. One with faults of its own is still a form: an author may keep it half done. */
export function readForm(text: string, compile: Compile): Read {
  const lines = linesOf(text)
  const lineOf = (path: string) => lineOfField(lines, path)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { form: undefined, faults: [{ line: lineOfError(text, message), message }], lineOf }
  }
  const shape = shapeFault(value)
  if (shape) return { form: undefined, faults: [{ line: lines.get(shape.at) ?? 1, message: shape.message }], lineOf }
  const form = value as Form
  const compiled = compile(form)
  const faults = compiled.ok
    ? []
    : compiled.faults.map(({ pointer, message }) => ({ line: lineOf(pointer), message: `${pointer} ${message}` }))
  return { form, faults, lineOf }
}

/** Engines say where: «… at position 12 (line 3 column 4)», or the position alone. */
function lineOfError(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1]
  if (line) return Number(line)
  const position = /position (\d+)/.exec(message)?.[1]
  return position ? text.slice(0, Number(position)).split('\n').length : text.split('\n').length
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function shapeFault(value: unknown): { at: string; message: string } | undefined {
  if (!isObject(value)) return { at: '', message: '{ schema, layout }' }
  if (!isObject(value.schema)) return { at: '/schema', message: 'schema: { }' }
  if (!Array.isArray(value.layout)) return { at: '/layout', message: 'layout: [ ]' }
  for (const [n, section] of value.layout.entries()) {
    const isSection =
      isObject(section) &&
      isObject(section.title) &&
      typeof section.title.zh === 'string' &&
      Array.isArray(section.fields) &&
      section.fields.every((each) => typeof each === 'string')
    if (!isSection) return { at: `/layout/${n}`, message: 'layout: [{ title: { zh, en }, fields: ["/…"] }]' }
  }
  return undefined
}
