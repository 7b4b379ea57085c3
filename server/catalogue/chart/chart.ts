// The two charts of an item, drawn from its flow: the external flow chart (外部办事流程图) for applicants and the internal control chart
// (内部运行控制图) with posts, limits and control points. A live chart is the same drawing with the states of a case.

import { type CompiledFlow, type DiagramNode, describe, type Point } from '../../engines/flow/index.ts'
import type { Bilingual, ItemContent } from '../item.ts'
import { type ItemStep, inOrder, nodeName, stepOf } from '../steps.ts'
import { type ControlRow, drawTable } from './control-table.ts'
import { type Drawn, drawEdge, drawNode } from './parts.ts'
import { chartStyle } from './style.ts'
import { escaped, tag, textLines } from './svg.ts'
import {
  chartWords,
  daysText,
  isNodeState,
  type Lang,
  levelWords,
  type NodeState,
  postWords,
  stateWords,
} from './words.ts'

export type ChartOptions = {
  lang: Lang
  /** done | here | ahead | skipped by node id; others and missing ones are drawn plain. */
  states?: Readonly<Record<string, string>>
  /** Nodes that stand otherwise in the edition that this one is compared with. */
  differing?: ReadonlySet<string> | undefined
  /** Names of organ functions by key. */
  functions?: ReadonlyMap<string, Bilingual> | undefined
}
type Chart = { flow: CompiledFlow; content: ItemContent; options: ChartOptions }
type Step = { step: ItemStep | undefined; drawn: Drawn }

const pad = 40

/** The external flow chart as SVG: what happens to an application, step by step, with limits. */
export const drawFlowChart = (flow: CompiledFlow, content: ItemContent, options: ChartOptions): string =>
  draw({ flow, content, options }, chartWords.flowChart, ({ step, drawn }) => ({
    ...drawn,
    foot: step?.limitWorkingDays === undefined ? undefined : daysText(step.limitWorkingDays, options.lang),
  }))

/** The internal control chart as SVG: who acts at which post, how long it may take, what is checked. */
export function drawControlChart(flow: CompiledFlow, content: ItemContent, options: ChartOptions): string {
  const chart = { flow, content, options }
  const { lang } = options
  const steps = inOrder(flow).flatMap((node) => stepOf(node, content) ?? [])
  const numbers = new Map(steps.map(({ nodeId }, i) => [nodeId, String(i + 1)]))
  const rows: ControlRow[] = steps.map((step, i) => ({
    number: String(i + 1),
    name: step.name[lang],
    who: `${unitText(step, options)} · ${postWords[step.post]?.[lang] ?? step.post}`,
    limit: step.limitWorkingDays === undefined ? '' : daysText(step.limitWorkingDays, lang),
    points: step.points,
  }))
  return draw(
    chart,
    chartWords.controlChart,
    ({ step, drawn }) => ({
      ...drawn,
      head: step ? (postWords[step.post]?.[lang] ?? step.post) : headWithoutStep(drawn.node, lang),
      foot: step?.limitWorkingDays === undefined ? undefined : daysText(step.limitWorkingDays, lang),
      badge: numbers.get(drawn.node.id),
    }),
    rows,
  )
}

const headWithoutStep = (node: DiagramNode, lang: Lang): string | undefined => {
  if (node.element === 'serviceTask') return chartWords.system[lang]
  return node.element === 'receiveTask' ? chartWords.applicant[lang] : undefined
}

function unitText(step: ItemStep, { lang, functions }: ChartOptions): string {
  if (step.unit === 'site') return chartWords.site[lang]
  const unit = step.unit === 'competent' ? chartWords.competent[lang] : (functions?.get(step.unit)?.[lang] ?? step.unit)
  const level = step.level && (levelWords[step.level]?.[lang] ?? step.level)
  return level ? `${unit}${lang === 'zh' ? `（${level}）` : ` (${level})`}` : unit
}

function draw(chart: Chart, kind: Bilingual, dress: (step: Step) => Drawn, rows: readonly ControlRow[] = []): string {
  const { flow, content, options } = chart
  const { lang, states } = options
  const { nodes, edges, bounds } = describe(flow)
  const live = states !== undefined && Object.values(states).some(isNodeState)
  const drawn = nodes.map((node) => {
    const of = flow.nodes.get(node.id)
    const state = states?.[node.id]
    const label = of ? nodeName(of, content)[lang] : node.name
    const silent = !node.name && !content.steps?.[node.id]?.name
    return dress({
      step: of && stepOf(of, content),
      drawn: {
        node,
        label: silent ? '' : label,
        state: isNodeState(state) ? state : undefined,
        differs: options.differing?.has(node.id) ?? false,
        carries: nodes.some(({ attachedTo, y }) => attachedTo === node.id && y + 10 < node.y + node.h),
        fromBelow: edges.some(({ to, waypoints }) => to === node.id && comesFromBelow(waypoints)),
      },
    })
  })
  const width = Math.max(bounds.w + pad * 2 + 60, rows.length > 0 ? 760 : 0)
  const table = drawTable(rows, { x: bounds.x - pad + 20, y: bounds.y + bounds.h + pad + 30, w: width - 40 }, lang)
  const foot = live ? 40 : 0
  const height = bounds.h + pad * 2 + 20 + table.h + foot
  const title = `${content.name[lang]} · ${kind[lang]}`
  const inside = [
    tag('title', { id: 'yc-title' }, escaped(title)),
    tag('desc', { id: 'yc-desc' }, escaped(told(chart, drawn))),
    tag('style', {}, chartStyle),
    '<defs><marker id="yc-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="yc-tip" d="M0 1L10 5L0 9z"/></marker></defs>',
    tag('rect', { class: 'yc-ground', x: bounds.x - pad, y: bounds.y - pad, width, height }),
    ...edges.map((edge) => drawEdge(edge, lang === 'zh' ? edge.name : (edge.props['name-en'] ?? ''))),
    ...[...drawn].sort((a, b) => layer(a.node) - layer(b.node)).map((each) => drawNode(each, lang)),
    table.svg,
    live ? legend({ x: bounds.x - pad + 20, y: bounds.y - pad + height - 24 }, lang) : '',
  ]
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'yc-chart',
      role: 'img',
      lang: lang === 'zh' ? 'zh-CN' : 'en',
      'aria-labelledby': 'yc-title yc-desc',
      viewBox: [bounds.x - pad, bounds.y - pad, width, height].map(Math.round).join(' '),
      width: Math.round(width),
      height: Math.round(height),
    },
    inside.join(''),
  )
}

function comesFromBelow(line: readonly Point[]): boolean {
  const [before, last] = [line.at(-2), line.at(-1)]
  return before !== undefined && last !== undefined && before.y > last.y
}

// Sub-processes lie under what is in them, boundary events on top of what they sit on.
const layer = (node: DiagramNode): number => (node.element === 'subProcess' ? 0 : node.attachedTo ? 2 : 1)

/** The chart in words, for those who do not see it. */
function told({ flow, options: { lang } }: Chart, drawn: readonly Drawn[]): string {
  const byId = new Map(drawn.map((each) => [each.node.id, each]))
  return inOrder(flow)
    .filter(({ element }) => /Task$/.test(element) || element === 'endEvent')
    .flatMap(({ id }) => byId.get(id) ?? [])
    .map(({ label, head, foot, state }) =>
      [label, head, foot, state && stateWords[state][lang]].filter(Boolean).join(lang === 'zh' ? '，' : ', '),
    )
    .join(lang === 'zh' ? '；' : '; ')
}

function legend(at: { x: number; y: number }, lang: Lang): string {
  return (Object.keys(stateWords) as NodeState[])
    .map((state, i) => {
      const x = at.x + i * 130
      const node = { id: '', name: '', element: 'legend', props: {}, x, y: at.y - 8, w: 26, h: 16 }
      const box = tag('rect', { class: 'yc-node', x, y: node.y, width: node.w, height: node.h, rx: 4 })
      const mark = state === 'done' ? '✓ ' : state === 'here' ? '● ' : ''
      const text = textLines([`${mark}${stateWords[state][lang]}`], {
        x: x + 34,
        y: at.y,
        size: 13,
        class: 'yc-text',
        anchor: 'start',
      })
      return tag('g', { class: `yc-${state}` }, box + text)
    })
    .join('')
}
