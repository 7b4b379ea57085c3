// Advice on an item that is sound: it asks for what the city knows already, its flow looks at fields that nobody is asked for, or has more
// states than were looked through.

import { soundness } from '../../engines/flow/index.ts'
import type { FormSchema } from '../../engines/form/index.ts'
import { namesIn } from '../condition-names.ts'
import type { Part } from '../difference/change.ts'
import { soundnessBound } from '../flow-file.ts'
import type { Item, ItemContent } from '../item.ts'
import { pointerTo } from '../source.ts'

export type RevisionWarning = { part: Part; pointer?: string; elementId?: string; zh: string; en: string }

/** `others`: the items that are published now; what they take as known is known. */
export const warningsOf = (item: Item, others: readonly ItemContent[]): RevisionWarning[] => [
  ...knownAlready(item.content, others),
  ...flowFieldsNotAsked(item),
  ...notAllLookedThrough(item),
]

type Field = { keys: string[]; schema: FormSchema }

function* fieldsOf(schema: FormSchema, keys: string[] = []): Generator<Field> {
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    yield { keys: [...keys, key], schema: child }
    yield* fieldsOf(child, [...keys, key])
  }
}

/** Facts by what a field is called and how it is written: what most other items that have such a field fill from. */
export function factsByField(items: readonly ItemContent[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const { form } of items)
    for (const { keys, schema } of fieldsOf(form.schema)) {
      const fact = [schema['x-known-from'] ?? ''].flat()[0] ?? ''
      const key = likeness(keys, schema)
      const of = votes.get(key) ?? new Map<string, number>()
      votes.set(key, of.set(fact, (of.get(fact) ?? 0) + 1))
    }
  return new Map(
    [...votes].flatMap(([key, of]) => {
      const [best] = [...of].sort((a, b) => b[1] - a[1])
      return best && best[0] !== '' && best[1] > 1 ? [[key, best[0]] as const] : []
    }),
  )
}

const likeness = (keys: readonly string[], { title, format = '' }: FormSchema) => `${keys.at(-1)} ${title} ${format}`

/** 「一次告知、已知不问」: what is known is not asked for. */
function knownAlready({ form }: ItemContent, others: readonly ItemContent[]): RevisionWarning[] {
  const facts = factsByField(others)
  return [...fieldsOf(form.schema)].flatMap(({ keys, schema }) => {
    const fact = facts.get(likeness(keys, schema))
    if (!fact || schema['x-known-from'] !== undefined) return []
    return [
      {
        part: 'form',
        pointer: pointerTo(['form', 'schema', ...keys.flatMap((key) => ['properties', key])]),
        zh: `字段“${schema.title}”在其他事项中取自已知信息 ${fact}，不必再让人填写：请设置“已知信息来源”`,
        en: `Other items fill “${schema['x-en'] ?? schema.title}” from what is known (${fact}): set “known from” so that nobody types it`,
      },
    ]
  })
}

function flowFieldsNotAsked({ content, flow }: Item): RevisionWarning[] {
  const asked = new Set([...fieldsOf(content.form.schema)].map(({ keys }) => `form.${keys.join('.')}`))
  return flow.edges.flatMap(({ id, when }) =>
    namesIn(when ?? '')
      .filter((name) => name.startsWith('form.') && !asked.has(name))
      .map((name) => ({
        part: 'flow' as const,
        elementId: id,
        zh: `流程的走向 ${id} 看字段 ${name.slice(5)}，表单没有问：将总是走默认的一边`,
        en: `Way ${id} of the flow looks at ${name.slice(5)}, which the form does not ask: the default way is always taken`,
      })),
  )
}

function notAllLookedThrough({ flow }: Item): RevisionWarning[] {
  if (soundness(flow, soundnessBound).isComplete) return []
  return [
    {
      part: 'flow',
      zh: `流程的走法太多，只查了前 ${soundnessBound} 种状态，没有发现走不通的地方；其余的没有查。请减少并行的路，或自己多试几种走法`,
      en: `The flow has more states than the ${soundnessBound} that were looked through; nothing was found in these, the rest was not seen. Use fewer parallel ways, or try more ways yourself`,
    },
  ]
}
