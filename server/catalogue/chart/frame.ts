// The picture around a drawing: ground, title, the chart in words for those who do not see it, the legend, and the rows below.

import type { CompiledFlow } from '../../engines/flow/index.ts'
import { inOrder } from '../steps.ts'
import type { Drawn } from './parts.ts'
import { chartStyle, paperStyle } from './style.ts'
import { type Box, escaped, tag, textLines } from './svg.ts'
import { chartWords, type Lang, type NodeState, riskWords, stateWords } from './words.ts'

export type Framed = {
  title: string
  flow: CompiledFlow
  drawn: readonly Drawn[]
  bounds: Box
  inside: string
  narrow: boolean
  hasRisks: boolean
  isLive: boolean
  table: ((at: { x: number; y: number; w: number }) => { svg: string; h: number }) | undefined
  lang: Lang
  paper: boolean
}

/** The whole chart as SVG. */
export function frame({ title, flow, drawn, bounds, lang, paper, ...chart }: Framed): string {
  const pad = chart.narrow ? 4 : 40
  const left = bounds.x - pad
  const width = Math.max(bounds.w + pad * 2 + (chart.narrow ? 22 : 20), chart.table ? 900 : 0)
  const table = chart.table?.({ x: left + 20, y: bounds.y + bounds.h + pad + 30, w: width - 40 }) ?? { svg: '', h: 0 }
  const foot = chart.isLive || chart.hasRisks ? 40 : 0
  const height = bounds.h + pad * 2 + 20 + table.h + foot
  const legendAt = { x: left + 20, y: bounds.y - pad + height - 24 }
  const inside = [
    tag('title', { id: 'yc-title' }, escaped(title)),
    tag('desc', { id: 'yc-desc' }, escaped(told(flow, drawn, lang))),
    tag('style', {}, paper ? paperStyle : chartStyle),
    '<defs><marker id="yc-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="yc-tip" d="M0 1L10 5L0 9z"/></marker></defs>',
    tag('rect', { class: 'yc-ground', x: left, y: bounds.y - pad, width, height }),
    chart.inside,
    table.svg,
    chart.isLive ? stateLegend(legendAt, lang) : chart.hasRisks ? riskLegend(legendAt, lang) : '',
  ]
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'yc-chart',
      role: 'img',
      lang: lang === 'zh' ? 'zh-CN' : 'en',
      'aria-labelledby': 'yc-title yc-desc',
      ...(paper && { 'font-family': 'Noto' }),
      viewBox: [left, bounds.y - pad, width, height].map(Math.round).join(' '),
      width: Math.round(width),
      height: Math.round(height),
    },
    inside.join(''),
  )
}

/** The chart in words, for those who do not see it. */
function told(flow: CompiledFlow, drawn: readonly Drawn[], lang: Lang): string {
  const byId = new Map(drawn.map((each) => [each.node.id, each]))
  return inOrder(flow)
    .filter(({ element }) => /Task$/.test(element) || element === 'endEvent')
    .flatMap(({ id }) => byId.get(id) ?? [])
    .map(({ label, head, foot, risk, state }) =>
      [label, head, foot, risk && `${chartWords.risk[lang]} ${riskWords[risk][lang]}`, state && stateWords[state][lang]]
        .filter(Boolean)
        .join(lang === 'zh' ? '，' : ', '),
    )
    .join(lang === 'zh' ? '；' : '; ')
}

type At = { x: number; y: number }
const words = (text: string, x: number, y: number) =>
  textLines([text], { x, y, size: 13, class: 'yc-text', anchor: 'start' })

const stateLegend = (at: At, lang: Lang): string =>
  (Object.keys(stateWords) as NodeState[])
    .map((state, i) => {
      const x = at.x + i * 130
      const box = tag('rect', { class: 'yc-node', x, y: at.y - 8, width: 26, height: 16, rx: 4 })
      const mark = state === 'done' ? '✓ ' : state === 'here' ? '● ' : ''
      return tag('g', { class: `yc-${state}` }, box + words(`${mark}${stateWords[state][lang]}`, x + 34, at.y))
    })
    .join('')

function riskLegend(at: At, lang: Lang): string {
  const levels = (['high', 'medium', 'low'] as const).map((level, i) => {
    const x = at.x + 110 + i * 90
    const triangle = tag('path', { class: `yc-risk-${level}`, d: `M${x + 10} ${at.y - 11}l12 21h-24z` })
    const letter = textLines([riskWords[level].mark[lang]], { x: x + 10, y: at.y + 4, size: 10, class: 'yc-risk-text' })
    return triangle + letter + words(riskWords[level][lang], x + 28, at.y)
  })
  return words(chartWords.risks[lang], at.x, at.y) + levels.join('')
}
