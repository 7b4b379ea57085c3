// The rules of an item on the desk: pure changes of the item's references and of its decision files together.
import type { RuleRef, Work } from '../../api/authoring.ts'
import { newDecisionXml, type Purpose } from '../../editors/rule/new-decision.ts'

/** Decisions of a decision file, read as the browser reads XML; nothing while it cannot be read. */
export function decisionsIn(xml: string): { decisions: { id: string; name: string }[] } {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const all = (name: string) => [...document.getElementsByTagNameNS('*', name)]
  return {
    decisions: all('decision').map((each) => ({
      id: each.getAttribute('id') ?? '',
      name: each.getAttribute('name') || (each.getAttribute('id') ?? ''),
    })),
  }
}

/** Names of the input data that a decision needs, itself or through the decisions that it builds on; in the order of the file. */
export function inputsOf(xml: string, decisionId: string): string[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const all = (name: string) => [...document.getElementsByTagNameNS('*', name)]
  const needs = all('decision').map((each) => ({
    id: each.getAttribute('id') ?? '',
    of: [...each.getElementsByTagNameNS('*', 'informationRequirement')].flatMap((requirement) =>
      [...requirement.children].map((child) => (child.getAttribute('href') ?? '').replace(/^.*#/, '')),
    ),
  }))
  const needed = reachedFrom(needs, decisionId)
  return all('inputData')
    .filter((each) => needed.has(each.getAttribute('id') ?? ''))
    .map((each) => each.getAttribute('name') ?? '')
}

/** Everything that a decision needs, by id. */
export function reachedFrom(needs: readonly { id: string; of: readonly string[] }[], from: string): Set<string> {
  const reached = new Set<string>([from])
  for (const id of reached) for (const each of needs.find((decision) => decision.id === id)?.of ?? []) reached.add(each)
  return reached
}

/** A name that no rule has yet. */
export function freeRuleName(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken.includes(`${wanted}${n}`)) return `${wanted}${n}`
}

/** Adds a rule for a purpose, with a table to begin from. `title`: what the decision is called. */
export function newRule(
  { content, rules, flowXml }: Work,
  purpose: Purpose,
  title: string,
): { name: string; work: Work } {
  const name = freeRuleName(Object.keys(content.rules ?? {}), purpose === 'task' ? 'rule' : purpose)
  const file = `${content.id}-${name.toLowerCase()}`
  const xml = newDecisionXml(title, purpose)
  const ref = { file, decision: 'decision', inputs: { 年龄: '' } }
  return {
    name,
    work: {
      flowXml,
      rules: { ...rules, [file]: xml },
      content: { ...content, rules: { ...content.rules, [name]: ref } },
    },
  }
}

/** Puts a rule, or takes it away with its file when no other uses it. */
export function withRule(
  { content, rules }: Work,
  name: string,
  ref: RuleRef | undefined,
  xml?: string,
): Partial<Work> {
  const { [name]: before, ...others } = content.rules ?? {}
  if (ref)
    return {
      content: { ...content, rules: { ...content.rules, [name]: ref } },
      ...(xml !== undefined && { rules: { ...rules, [ref.file]: xml } }),
    }
  const isUsed = Object.values(others).some(({ file }) => file === before?.file)
  const { rules: _, ...rest } = content
  return {
    content: Object.keys(others).length > 0 ? { ...content, rules: others } : rest,
    rules: isUsed ? rules : Object.fromEntries(Object.entries(rules).filter(([file]) => file !== before?.file)),
  }
}
