// The decision engine in the browser, for authors who try a rule: the same code that decides cases, a bundle of its own.
import { compileDecisions, DecisionError, decide } from '../../../../server/engines/decision/index.ts'

export type Asked =
  | { ok: true; inputs: readonly { name: string; type: string }[]; decisions: readonly { id: string; name: string }[] }
  | { ok: false; problems: readonly string[] }
export type Tried =
  | { ok: true; text: string; value: unknown; steps: readonly { name: string; why: string; rows: readonly number[] }[] }
  | { ok: false; message: string }

/** What a model asks and what it can decide, or why it cannot be tried. */
export async function askedBy(xml: string): Promise<Asked> {
  const compiled = await compileDecisions(xml)
  if (!compiled.ok) return { ok: false, problems: compiled.problems.map(({ message, fix }) => `${message}。${fix}`) }
  return {
    ok: true,
    inputs: [...compiled.model.inputs.values()].map(({ name, type }) => ({
      name,
      type: type.isList ? 'list' : type.base,
    })),
    decisions: [...compiled.model.decisions.values()].map(({ id, name }) => ({ id, name })),
  }
}

/** Decides, and says why in the reader's language. */
export async function tryDecision(
  xml: string,
  decisionId: string,
  inputs: Readonly<Record<string, unknown>>,
  lang: 'zh' | 'en',
): Promise<Tried> {
  const half = (text: string) => text.split(' / ')[lang === 'zh' ? 0 : 1] ?? text
  const compiled = await compileDecisions(xml)
  if (!compiled.ok) return { ok: false, message: compiled.problems.map(({ message }) => message).join('；') }
  try {
    const { value, trace } = decide(compiled.model, decisionId, inputs)
    const steps = trace.map(({ name, why, rows }) => ({ name, why: half(why), rows: rows.map(({ row }) => row) }))
    return { ok: true, value, text: textOf(value), steps }
  } catch (error) {
    if (error instanceof DecisionError) return { ok: false, message: half(error.message) }
    throw error
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
