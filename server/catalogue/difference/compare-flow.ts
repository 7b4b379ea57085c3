// Two flows element by element, with what each item changes at its steps: who acts, where, how long, what is checked, and what comes
// after what. Elements are known by their id, as in the drawing; ways that only lead to or from a new element are not told again.

import type { CompiledFlow } from '../../engines/flow/index.ts'
import type { Bilingual, ItemContent } from '../item.ts'
import { inOrder, nodeName, stepOf } from '../steps.ts'
import { type Change, changeOf, same, within } from './change.ts'
import { nameOf, textOf } from './words.ts'

export type Flowing = {
  flow: CompiledFlow
  content: ItemContent
  functions?: ReadonlyMap<string, Bilingual> | undefined
}
type Node = CompiledFlow['start']

const shown = ['working-days', 'outcome', 'service', 'procedure'] as const

export function compareFlows(before: Flowing, after: Flowing): Change[] {
  const changes: Change[] = []
  const add = (change: Change | undefined) => change && changes.push(change)
  for (const id of new Set([...before.flow.nodes.keys(), ...after.flow.nodes.keys()])) {
    const [old, now] = [before.flow.nodes.get(id), after.flow.nodes.get(id)]
    const name = titleOf(now ? [now, after] : [old as Node, before])
    const place = { part: 'flow', at: id, name } as const
    if (!old || !now) {
      add(changeOf(place, old && toldOf(old, before), now && toldOf(now, after)))
      continue
    }
    const [had, has] = [factsOf(old, before), factsOf(now, after)]
    for (const key of new Set([...Object.keys(had), ...Object.keys(has)]))
      add(changeOf({ ...place, name: within(name, nameOf(key)) }, had[key], has[key]))
  }
  changes.push(...compareWays(before, after))
  add(compareOrder(before, after))
  return changes
}

const titleOf = ([node, { content }]: [Node, Flowing]): Bilingual => {
  const { zh, en } = nodeName(node, content)
  return { zh: `环节“${zh}”`, en: `Step “${en}”` }
}

/** What a person can be told of an element. */
function factsOf(node: Node, { content, functions }: Flowing): Record<string, Bilingual> {
  const step = stepOf(node, content)
  const facts: Record<string, Bilingual> = { name: nodeName(node, content), element: same(node.element) }
  for (const key of shown) if (node.props[key] !== undefined) facts[key] = same(node.props[key])
  if (!step) return facts
  const { act, post, unit, level, limitWorkingDays: limit, points } = step
  return {
    ...facts,
    act: same(act),
    post: same(post),
    unit: functions?.get(unit) ?? same(unit),
    ...(level !== undefined && { level: textOf(level) }),
    ...(limit !== undefined && { limit: same(String(limit)) }),
    ...(points.length > 0 && { points: same(points.join('；')) }),
  }
}

function toldOf(node: Node, flowing: Flowing): Bilingual {
  const { element, name: _name, ...facts } = factsOf(node, flowing)
  return textOf(Object.keys(facts).length > 0 ? facts : { element })
}

function compareWays(before: Flowing, after: Flowing): Change[] {
  const ways = ({ flow }: Flowing, other: Flowing) =>
    new Map(
      flow.edges
        .filter(({ from, to }) => other.flow.nodes.has(from.id) && other.flow.nodes.has(to.id))
        .map((edge) => [`${edge.from.id} ${edge.to.id} ${edge.name}`, edge]),
    )
  const [old, now] = [ways(before, after), ways(after, before)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [had, has] = [old.get(key), now.get(key)]
    const [edge, of] = has ? [has, after] : had ? [had, before] : []
    if (!edge || !of) return []
    const [from, to] = [nodeName(edge.from, of.content), nodeName(edge.to, of.content)]
    const name = { zh: `走向“${from.zh} → ${to.zh}”`, en: `Way “${from.en} → ${to.en}”` }
    const text = (way: typeof edge | undefined) =>
      way && (way.when ? same(way.when) : way.from.default === way ? otherwise : always)
    return changeOf({ part: 'flow', at: edge.id, name }, text(had), text(has)) ?? []
  })
}
const otherwise: Bilingual = { zh: '其他情况', en: 'otherwise' }
const always: Bilingual = { zh: '无条件', en: 'always' }

function compareOrder(before: Flowing, after: Flowing): Change | undefined {
  const steps = ({ flow }: Flowing, other: Flowing) =>
    inOrder(flow).filter(({ id, task }) => task === 'user' && other.flow.nodes.get(id)?.task === 'user')
  const [old, now] = [steps(before, after), steps(after, before)]
  if (old.map(({ id }) => id).join() === now.map(({ id }) => id).join()) return undefined
  const told = (nodes: Node[], { content }: Flowing): Bilingual => {
    const each = nodes.map((node) => nodeName(node, content))
    return { zh: each.map(({ zh }) => zh).join(' → '), en: each.map(({ en }) => en).join(' → ') }
  }
  return {
    part: 'flow',
    kind: 'changed',
    at: after.flow.id,
    name: nameOf('order'),
    before: told(old, before),
    after: told(now, after),
  }
}
