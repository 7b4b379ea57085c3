// Posts in lanes (岗位泳道): one lane for each post at each unit, one for the applicant, one for what runs by itself. The control chart
// of every flow is laid out so, whatever the drawing in its file looks like.

import type { CompiledFlow, DiagramNode } from '../../engines/flow/index.ts'
import { type ItemStep, inOrder } from '../steps.ts'
import { type Arrangement, arrange } from './arrange.ts'
import { gridOf } from './grid.ts'
import { tag, textLines } from './svg.ts'
import { chartWords, type Lang } from './words.ts'
import { fitText } from './wrap-text.ts'

export type Lane = { head: string; foot: string }
type LaneOf = (step: ItemStep) => Lane

export const laneHead = 52

/** Boxes and lines with their lanes; `laneOf` says who acts at a step. */
export function arrangeInLanes(
  flow: CompiledFlow,
  steps: ReadonlyMap<string, ItemStep>,
  laneOf: LaneOf,
  lang: Lang,
): Arrangement & { lanes: Lane[] } {
  const lanes: Lane[] = [{ head: chartWords.applicant[lang], foot: '' }]
  const indexOf = (lane: Lane): number => {
    const at = lanes.findIndex(({ head, foot }) => head === lane.head && foot === lane.foot)
    return at >= 0 ? at : lanes.push(lane) - 1
  }
  const column = new Map<string, number>()
  const cameFrom = new Map<string, string>()
  for (const node of inOrder(flow)) {
    const step = steps.get(node.id)
    const own = step
      ? indexOf(laneOf(step))
      : node.task === 'service'
        ? indexOf({ head: chartWords.system[lang], foot: '' })
        : undefined
    const before = column.get(cameFrom.get(node.id) ?? '') ?? 0
    const isApplicant = node.kind === 'start' || node.kind === 'end' || node.task === 'receive'
    column.set(node.id, own ?? (isApplicant ? 0 : before))
    for (const { to } of node.out) if (!cameFrom.has(to.id)) cameFrom.set(to.id, node.id)
  }
  const of = ({ id }: DiagramNode) => column.get(id) ?? 0
  const grid = gridOf(flow, { of })
  const measures = { taskHeight: 72, gutter: 18, gap: 34 }
  return { ...arrange(grid, { ...measures, widths: lanes.map(() => 116) }), lanes }
}

/** Heads and borders of lanes over a drawing of that height. */
export const drawLanes = ({ lanes, columns, height }: Arrangement & { lanes: Lane[] }): string =>
  lanes
    .map(({ head, foot }, i) => {
      const { x, w } = columns[i] ?? { x: 0, w: 0 }
      const name = fitText(head, { w: w - 8, h: foot ? 30 : 44 }, [13, 12, 11, 10])
      return [
        tag('rect', { class: 'yc-lane', x, y: -laneHead, width: w, height: height + laneHead + 34 }),
        tag('rect', { class: 'yc-lane-head', x, y: -laneHead, width: w, height: laneHead }),
        textLines(name.lines, { x: x + w / 2, y: -laneHead + (foot ? 19 : 26), size: name.size, class: 'yc-text' }),
        foot ? textLines([foot], { x: x + w / 2, y: -9, size: 11, class: 'yc-mute' }) : '',
      ].join('')
    })
    .join('')
