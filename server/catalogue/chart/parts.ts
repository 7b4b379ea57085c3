// What both charts draw: boxes, diamonds, circles and arrows where the flow's own drawing has them.

import type { DiagramEdge, DiagramNode, Point } from '../../engines/flow/index.ts'
import type { RiskLevel } from '../steps.ts'
import type { Label } from './labels.ts'
import { escaped, tag, textLines } from './svg.ts'
import { chartWords, type Lang, type NodeState, riskWords, stateWords } from './words.ts'
import { fitText } from './wrap-text.ts'

export type Drawn = {
  node: DiagramNode
  label: string
  state: NodeState | undefined
  /** It stands otherwise in the edition that this one is compared with. */
  differs?: boolean
  /** A line at the foot of a task, such as its limit. */
  foot?: string | undefined
  /** A band at the head of a task, such as the post. */
  head?: string | undefined
  /** A mark at the upper left corner, such as a number. */
  badge?: string | undefined
  /** An event sits on the lower edge of this task. */
  carries?: boolean
  /** How much may go wrong there. */
  risk?: RiskLevel | undefined
  /** An event's label stands at its right, not below. */
  labelBeside?: boolean
  /** An arrow comes in from below, so an event's label stands above it. */
  fromBelow?: boolean
  /** Where the label of an event or a gateway stands. */
  labelAt?: Label | undefined
}

/** One node with its label; its state stands in a class, a mark and a title. */
export function drawNode(drawn: Drawn, lang: Lang): string {
  const { node, label, state } = drawn
  const shape = /Task$/.test(node.element) || node.element === 'subProcess' || node.element === 'task'
  const body = shape ? taskBody(drawn) : /Gateway$/.test(node.element) ? gatewayBody(drawn) : eventBody(drawn)
  const told = [label, drawn.foot, state && stateWords[state][lang], drawn.differs && chartWords.differs[lang]]
    .filter(Boolean)
    .join(' · ')
  return tag(
    'g',
    { class: state ? `yc-${state}` : drawn.differs ? 'yc-differs' : undefined },
    `${told ? tag('title', {}, escaped(told)) : ''}${body}${markOf(drawn)}${riskMark(drawn, lang)}`,
  )
}

function taskBody({ node, label, foot, head, badge, carries }: Drawn): string {
  const { x, y, w, h } = node
  const band = head ? 18 : 0
  const below = (foot ? 16 : 0) + (carries ? 14 : 0)
  const { lines, size } = fitText(label, { w: w - 10, h: h - band - below - 6 }, [14, 13, 12, 11, 10])
  const dashed = node.element === 'serviceTask' || node.element === 'receiveTask' ? '5 3' : undefined
  return [
    tag('rect', { class: 'yc-node', x, y, width: w, height: h, rx: 8, 'stroke-dasharray': dashed }),
    head ? bandOf(node, band, head, badge) : '',
    textLines(lines, { x: x + w / 2, y: y + band + (h - band - below) / 2, size, class: 'yc-text' }),
    foot ? footOf({ x, w, y: y + h - below + 6 }, foot) : '',
  ].join('')
}

function footOf({ x, y, w }: { x: number; y: number; w: number }, foot: string): string {
  const { size } = fitText(foot, { w: w - 4, h: 15 }, [11, 10, 9, 8])
  return textLines([foot], { x: x + w / 2, y, size, class: 'yc-mute' })
}

function bandOf({ x, y, w }: DiagramNode, h: number, head: string, badge: string | undefined): string {
  const left = badge ? 20 : 4
  const { lines, size } = fitText(head, { w: w - left - 4, h: h - 2 }, [11, 10, 9])
  const d = `M${x} ${y + h}v${8 - h}a8 8 0 0 1 8 -8h${w - 16}a8 8 0 0 1 8 8v${h - 8}z`
  const words = textLines(lines, { x: x + (left + w - 4) / 2, y: y + h / 2, size, class: 'yc-band-text' })
  const number = badge ? textLines([badge], { x: x + 12, y: y + h / 2, size: 12, class: 'yc-band-text' }) : ''
  return tag('path', { class: 'yc-band', d }) + words + number
}

function gatewayBody({ node, labelAt }: Drawn): string {
  const { x, y, w, h } = node
  const d = `M${x + w / 2} ${y}l${w / 2} ${h / 2}l${-w / 2} ${h / 2}l${-w / 2} ${-h / 2}z`
  const sign = node.element === 'parallelGateway' ? '+' : node.element === 'inclusiveGateway' ? '○' : '×'
  return `${tag('path', { class: 'yc-node', d })}${textLines([sign], { x: x + w / 2, y: y + h / 2, size: 20, class: 'yc-text' })}${labelAt ? drawLabel(labelAt) : ''}`
}

/** A triangle with a letter at the upper right corner: the level is never told by colour alone. */
function riskMark({ node, risk }: Drawn, lang: Lang): string {
  if (!risk) return ''
  const [x, y] = [node.x + node.w - 4, node.y - 2]
  const triangle = tag('path', { class: `yc-risk-${risk}`, d: `M${x} ${y - 13}l14 24h-28z` })
  const letter = textLines([riskWords[risk].mark[lang]], { x, y: y + 3, size: 11, class: 'yc-risk-text' })
  return triangle + letter
}

function eventBody({ node, labelAt }: Drawn): string {
  const { x, y, w, h, trigger } = node
  const [cx, cy, r] = [x + w / 2, y + h / 2, Math.min(w, h) / 2]
  const double = node.element === 'boundaryEvent' || node.element.startsWith('intermediate')
  return [
    tag('circle', { class: 'yc-node', cx, cy, r, 'stroke-width': node.element === 'endEvent' ? 3.5 : undefined }),
    double ? tag('circle', { class: 'yc-edge', cx, cy, r: r - 4 }) : '',
    trigger === 'timer' ? tag('path', { class: 'yc-edge', d: `M${cx} ${cy - 8}V${cy}H${cx + 6}` }) : '',
    trigger === 'message' ? tag('path', { class: 'yc-edge', d: envelope(cx, cy) }) : '',
    labelAt ? drawLabel(labelAt) : '',
  ].join('')
}

const envelope = (cx: number, cy: number): string => `M${cx - 8} ${cy - 5}h16v11h-16zl8 6l8 -6`

function markOf({ node, state, differs }: Drawn): string {
  const mark = state === 'done' ? '✓' : state === 'here' ? '●' : differs && !state ? '≠' : undefined
  if (mark === undefined) return ''
  const gateway = /Gateway$/.test(node.element)
  const at = gateway ? { x: node.x + 6, y: node.y + 6 } : { x: node.x + node.w + 4, y: node.y + 2 }
  return textLines([mark], { ...at, size: 15, class: 'yc-mark' })
}

/** An arrow with its label. */
export function drawEdge(edge: DiagramEdge, label: Label | undefined): string {
  const d = edge.waypoints.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('')
  const line = tag('path', { class: 'yc-edge', d, 'marker-end': 'url(#yc-tip)' })
  return label ? line + drawLabel(label) : line
}

const drawLabel = ({ lines, ...at }: Label): string => textLines(lines, { ...at, class: 'yc-label' })

/** Whether the last piece of a line goes up. */
export function comesFromBelow(line: readonly Point[]): boolean {
  const [before, last] = [line.at(-2), line.at(-1)]
  return before !== undefined && last !== undefined && before.y > last.y
}
