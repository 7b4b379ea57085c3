// The two charts of an item, drawn from its flow: the external flow chart (外部办事流程图) for applicants and the internal control chart
// (内部运行控制图) with posts in lanes, limits, control points and risk marks. A live chart is the same drawing with the states of a case.

import { type CompiledFlow, type DiagramEdge, type DiagramNode, describe } from '../../engines/flow/index.ts'
import type { Bilingual, ItemContent } from '../item.ts'
import { type ItemStep, nodeName, stepOf, stepsOf } from '../steps.ts'
import { type ControlRow, drawTable } from './control-table.ts'
import { frame } from './frame.ts'
import { edgePlaces, eventPlaces, gatewayPlaces, type Label, placeLabels } from './labels.ts'
import { arrangeInLanes, drawLanes, laneHead } from './lanes.ts'
import { arrangeNarrow } from './narrow.ts'
import { comesFromBelow, type Drawn, drawEdge, drawNode } from './parts.ts'
import type { Box } from './svg.ts'
import { chartWords, daysText, isNodeState, type Lang, levelWords, postWords, riskWords } from './words.ts'

export type ChartOptions = {
  lang: Lang
  /** done | here | ahead | skipped by node id; others and missing ones are drawn plain. */
  states?: Readonly<Record<string, string>>
  /** Nodes that stand otherwise in the edition that this one is compared with. */
  differing?: ReadonlySet<string> | undefined
  /** Names of organ functions by key. */
  functions?: ReadonlyMap<string, Bilingual> | undefined
  /** Of the flow chart: as its file has it, or straight down for a phone or a page. */
  layout?: 'wide' | 'narrow'
  /** For print: plain colours, and no rows below the control chart, which a page sets better. */
  paper?: boolean
}
type Chart = { flow: CompiledFlow; content: ItemContent; options: ChartOptions }
type Plan = {
  nodes: readonly DiagramNode[]
  edges: readonly DiagramEdge[]
  bounds: Box
  /** What lies below the drawing, and whether labels of events stand at their side. */
  ground?: string
  isGrid: boolean
}
type Dress = (step: ItemStep | undefined, drawn: Drawn) => Drawn

/** The external flow chart as SVG: what happens to an application, step by step, with limits. */
export function drawFlowChart(flow: CompiledFlow, content: ItemContent, options: ChartOptions): string {
  const dress: Dress = (step, drawn) => ({
    ...drawn,
    foot: step?.limitWorkingDays === undefined ? undefined : daysText(step.limitWorkingDays, options.lang),
  })
  return draw({ flow, content, options }, chartWords.flowChart, flowPlan(flow, options), dress)
}

function flowPlan(flow: CompiledFlow, { layout }: ChartOptions): Plan {
  if (layout !== 'narrow') return { ...describe(flow), isGrid: false }
  const { nodes, edges, width, height } = arrangeNarrow(flow)
  return { nodes, edges, bounds: { x: 0, y: 0, w: width, h: height }, isGrid: true }
}

/** The internal control chart as SVG: who acts at which post, how long it may take, what is checked, what may go wrong. */
export function drawControlChart(flow: CompiledFlow, content: ItemContent, options: ChartOptions): string {
  const { lang } = options
  const steps = stepsOf(flow, content)
  const byNode = new Map(steps.map((step) => [step.nodeId, step]))
  const numbers = new Map(steps.map(({ nodeId }, i) => [nodeId, String(i + 1)]))
  const inLanes = arrangeInLanes(
    flow,
    byNode,
    (step) => ({ head: unitText(step, options), foot: postText(step, lang) }),
    lang,
  )
  const plan: Plan = {
    nodes: inLanes.nodes,
    edges: inLanes.edges,
    bounds: { x: 0, y: -laneHead, w: inLanes.width, h: inLanes.height + laneHead + 34 },
    ground: drawLanes(inLanes),
    isGrid: true,
  }
  const dress: Dress = (step, drawn) => ({
    ...drawn,
    head: step ? postText(step, lang) : headWithoutStep(drawn.node, lang),
    foot: step?.limitWorkingDays === undefined ? undefined : daysText(step.limitWorkingDays, lang),
    badge: numbers.get(drawn.node.id),
    risk: step?.risk?.level,
  })
  const rows = options.paper ? [] : controlRows(steps, options)
  return draw({ flow, content, options }, chartWords.controlChart, plan, dress, rows)
}

/** What stands below a control chart, a row a step. */
export const controlRows = (steps: readonly ItemStep[], options: ChartOptions): ControlRow[] =>
  steps.map((step, i) => ({
    number: String(i + 1),
    name: step.name[options.lang],
    who: `${unitText(step, options)} · ${postText(step, options.lang)}`,
    limit: step.limitWorkingDays === undefined ? '' : daysText(step.limitWorkingDays, options.lang),
    points: step.points.map((point) => point[options.lang]),
    ...(step.risk && { risk: riskTexts(step.risk, options.lang) }),
  }))

function riskTexts({ level, text, control }: NonNullable<ItemStep['risk']>, lang: Lang) {
  const colon = lang === 'zh' ? '：' : ': '
  const mark = lang === 'zh' ? `（${riskWords[level].zh}）` : ` (${riskWords[level].en.toLowerCase()})`
  return {
    risk: `${chartWords.risk[lang]}${mark}${colon}${text[lang]}`,
    control: `${chartWords.control[lang]}${colon}${control[lang]}`,
  }
}

const postText = ({ post }: ItemStep, lang: Lang): string => postWords[post]?.[lang] ?? post

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

function draw(chart: Chart, kind: Bilingual, plan: Plan, dress: Dress, rows: readonly ControlRow[] = []): string {
  const { flow, content, options } = chart
  const { lang, states } = options
  const drawn = plan.nodes.map((node) => {
    const of = flow.nodes.get(node.id)
    const state = states?.[node.id]
    const silent = !node.name && !content.steps?.[node.id]?.name
    return dress(of && stepOf(of, content), {
      node,
      label: silent || !of ? '' : nodeName(of, content)[lang],
      state: isNodeState(state) ? state : undefined,
      differs: options.differing?.has(node.id) ?? false,
      carries: plan.nodes.some(({ attachedTo, y }) => attachedTo === node.id && y + 10 < node.y + node.h),
      fromBelow: plan.edges.some(({ to, waypoints }) => to === node.id && comesFromBelow(waypoints)),
      labelBeside: plan.isGrid && flow.nodes.get(node.id)?.kind !== 'end' && /Event$/.test(node.element),
    })
  })
  const labels = labelsOf(drawn, plan, lang)
  const lines = plan.edges.map((edge, i) => drawEdge(edge, labels.get(`edge ${i}`)))
  for (const each of drawn) each.labelAt = labels.get(each.node.id)
  const shapes = [...drawn].sort((a, b) => layer(a.node) - layer(b.node)).map((each) => drawNode(each, lang))
  return frame({
    title: `${content.name[lang]} · ${kind[lang]}`,
    flow,
    drawn,
    bounds: plan.bounds,
    narrow: options.layout === 'narrow',
    inside: [plan.ground ?? '', ...lines, ...shapes].join(''),
    hasRisks: drawn.some(({ risk }) => risk !== undefined),
    isLive: states !== undefined && Object.values(states).some(isNodeState),
    table: rows.length > 0 ? (at) => drawTable(rows, at, lang) : undefined,
    ...{ lang, paper: options.paper ?? false },
  })
}

/** Where the names of events, gateways and lines stand: clear of each other and of the boxes. */
function labelsOf(drawn: readonly Drawn[], { edges, bounds, isGrid }: Plan, lang: Lang): Map<string, Label> {
  const [events, gateways] = [/Event$/, /Gateway$/].map((kind) =>
    drawn.filter(({ node, label }) => label && kind.test(node.element)),
  )
  const wishes = [
    ...(events ?? []).map((each) => ({ key: each.node.id, places: eventPlaces(each) })),
    ...(gateways ?? []).map(({ node, label }) => ({ key: node.id, places: gatewayPlaces(node, label) })),
    ...edges.flatMap((edge, i) => {
      const text = lang === 'zh' ? edge.name : (edge.props['name-en'] ?? '')
      return text ? [{ key: `edge ${i}`, places: edgePlaces(edge, text, isGrid) }] : []
    }),
  ]
  const boxes = drawn
    .filter(({ node }) => node.element !== 'subProcess')
    .map(({ node: { x, y, w, h } }) => ({ x, y, w, h }))
  return placeLabels(wishes, boxes, bounds)
}

// Sub-processes lie under what is in them, boundary events on top of what they sit on.
const layer = (node: DiagramNode): number => (node.element === 'subProcess' ? 0 : node.attachedTo ? 2 : 1)
