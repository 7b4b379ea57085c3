// The steps of an item as people see them: the tasks of its flow in the order in which a case meets them, with what the item changes.

import type { CompiledFlow } from '../engines/flow/index.ts'
import type { Bilingual, ItemContent } from './item.ts'

export type ItemStep = {
  nodeId: string
  act: string
  name: Bilingual
  post: string
  /** `site`, `competent` or an organ function. */
  unit: string
  /** Authority level; absent at a site. */
  level?: string
  /** Working days. */
  limitWorkingDays?: number
  /** What is checked there (审查要点). */
  points: Bilingual[]
  /** What may go wrong there and what is done against it (风险点, 防控措施). */
  risk?: { level: RiskLevel; text: Bilingual; control: Bilingual }
}
export type RiskLevel = 'high' | 'medium' | 'low'
type FlowNode = CompiledFlow['start']

/** Name of a node in both languages, as the item or the flow has it. */
export const nodeName = (node: FlowNode, content: Pick<ItemContent, 'steps'>): Bilingual =>
  content.steps?.[node.id]?.name ?? { zh: node.name || node.id, en: node.props['name-en'] || node.name || node.id }

/** One node as a step; undefined when nobody acts there. */
export function stepOf(node: FlowNode, content: Pick<ItemContent, 'steps' | 'levels'>): ItemStep | undefined {
  const { id, props } = node
  if (node.task !== 'user') return undefined
  const change = content.steps?.[id] ?? {}
  const unit = change.unit ?? props.unit ?? 'competent'
  const level = change.level ?? props.level ?? 'decide'
  const limit = change.limit ?? (props.limit ? Number(props.limit) : undefined)
  return {
    nodeId: id,
    act: props.act ?? '',
    name: nodeName(node, content),
    post: props.post ?? '',
    unit,
    ...(unit !== 'site' && { level: level === 'decide' ? content.levels.decide : level }),
    ...(limit !== undefined && { limitWorkingDays: limit }),
    points: change.points ?? pointsOf(props.points).map((zh, i) => ({ zh, en: pointsOf(props['points-en'])[i] ?? zh })),
    ...(props.risk && {
      risk: {
        level: (props['risk-level'] ?? 'medium') as RiskLevel,
        text: { zh: props.risk, en: props['risk-en'] ?? props.risk },
        control: { zh: props.control ?? '', en: props['control-en'] ?? props.control ?? '' },
      },
    }),
  }
}

/** The sentences of an attribute, which are separated by semicolons. */
export const pointsOf = (text = ''): string[] =>
  text
    .split(/[;；]/)
    .map((point) => point.trim())
    .filter((point) => point !== '')

/** All steps, each after those that lead to it. */
export const stepsOf = (flow: CompiledFlow, content: ItemContent): ItemStep[] =>
  inOrder(flow).flatMap((node) => stepOf(node, content) ?? [])

/** Nodes of a flow from its start on: what can come before stands before, ways back left aside. */
export function inOrder(flow: CompiledFlow): FlowNode[] {
  const seen = new Set<FlowNode>()
  const reversed: FlowNode[] = []
  const visit = (node: FlowNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    const next = [...node.out.map(({ to }) => to), ...node.boundaries, ...(node.start ? [node.start] : [])]
    for (const each of next.reverse()) visit(each)
    reversed.push(node)
  }
  visit(flow.start)
  return reversed.reverse()
}
