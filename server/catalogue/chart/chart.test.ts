import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CompiledFlow, compile } from '../../engines/flow/index.ts'
import type { ItemContent } from '../item.ts'
import type { Pack } from '../pack.ts'
import { readPack } from '../read-pack.ts'
import { readSchemas } from '../schema.ts'
import { drawControlChart, drawFlowChart } from './chart.ts'
import { escaped, tag } from './svg.ts'
import { widthOf } from './wrap-text.ts'

const plain = readFileSync(new URL('../testing/small-pack/flows/plain.bpmn', import.meta.url), 'utf8')
const content = {
  name: { zh: '认养树木', en: 'Adopt a tree' },
  levels: { accept: ['community'], decide: 'district' },
  steps: { look: { limit: 2, name: { zh: '看树', en: 'Look at the tree' } } },
} as unknown as ItemContent
const charts = { flow: drawFlowChart, control: drawControlChart }
let flow: CompiledFlow
let pack: Pack
beforeAll(async () => {
  flow = await compiled(plain)
  const read = await readPack('catalogue', await readSchemas('catalogue/schema'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  pack = read.pack
}, 60_000)

async function compiled(xml: string): Promise<CompiledFlow> {
  const result = await compile(xml)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.flow
}

/** Every element that is opened is closed, in order; gives the element names. */
function elementsOf(svg: string): string[] {
  const open: string[] = []
  const names: string[] = []
  for (const [, close, name = '', single] of svg.matchAll(/<(\/)?([\w-]+)(?:\s[\w:-]+="[^"<]*")*(\/)?>/g)) {
    if (close) expect(open.pop()).toBe(name)
    else names.push(name)
    if (!close && !single) open.push(name)
  }
  expect(open).toEqual([])
  expect(svg.replace(/<style>[^<]*<\/style>/, '').replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
  return names
}

describe('a chart', () => {
  it('says what it is to those who do not see it', () => {
    const svg = drawFlowChart(flow, content, { lang: 'zh' })
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-labelledby="yc-title yc-desc"/)
    expect(svg).toContain('<title id="yc-title">认养树木 · 办事流程图</title>')
    expect(svg).toContain('<desc id="yc-desc">受理，1 个工作日；看树，2 个工作日；决定，2 个工作日；办结</desc>')
  })

  it('shows names and limits of the item, in the language asked for', () => {
    const svg = drawFlowChart(flow, content, { lang: 'en' })
    expect(svg).toContain('Look at')
    expect(svg).toContain('2 working days')
    expect(svg).not.toMatch(/\p{Script=Han}{2,}.*<\/tspan>/u)
  })

  it('of control shows posts, units, limits and control points', () => {
    const svg = drawControlChart(flow, content, { lang: 'zh' })
    for (const words of [
      '窗口人员',
      '核查人员',
      '主管部门（区级） · 决定人',
      '· 材料齐全',
      '· 写清地点',
      '内部运行控制图',
    ])
      expect(svg).toContain(words)
  })

  it('shows the states of a case by class, mark and words', () => {
    const states = { start: 'done', accept: 'done', 'tall-gate': 'done', look: 'skipped', decide: 'here', end: 'ahead' }
    const svg = drawFlowChart(flow, content, { lang: 'zh', states })
    expect(svg.match(/<g class="yc-done"><title>/g)).toHaveLength(3)
    expect(svg).toContain('<g class="yc-here"><title>决定 · 2 个工作日 · 正在办</title>')
    expect(svg).toContain('看树，2 个工作日，不经过')
    expect(svg).toContain('● 正在办')
  })

  it('takes a state that it does not know for none', () => {
    const plainly = drawFlowChart(flow, content, { lang: 'zh' })
    expect(drawFlowChart(flow, content, { lang: 'zh', states: { accept: '"><script>', look: 'toString' } })).toBe(
      plainly,
    )
  })

  it('draws every flow of this city as well-formed SVG, for both readers in both languages', () => {
    for (const item of pack.items)
      for (const draw of Object.values(charts))
        for (const lang of ['zh', 'en'] as const)
          expect(elementsOf(draw(item.flow, item.content, { lang, functions: pack.functions }))[0]).toBe('svg')
  })
})

describe('a label', () => {
  it('never becomes markup', async () => {
    const evil = '</text><script>alert(1)</script><a href="x" onload=\'y\'>&amp;'
    const names = { zh: evil, en: evil }
    const hostile = await compiled(
      plain
        .replace('name="高"', `name="${escaped(evil)}"`)
        .replace('name="高树?"', `name="${escaped(evil)}"`)
        .replace('材料齐全', escaped(evil)),
    )
    for (const draw of Object.values(charts)) {
      const svg = draw(hostile, { ...content, name: names, steps: { look: { name: names } } }, { lang: 'zh' })
      expect(new Set(elementsOf(svg))).not.toContain('script')
      expect(new Set(elementsOf(svg))).not.toContain('a')
    }
  })

  it('leaves nothing that XML forbids, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = escaped(text)
        expect(safe).not.toMatch(/[<>"']/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(safe).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      }),
    )
  })
})

type Text = { said: string; left: number; right: number; top: number; bottom: number }
/** Texts of a drawing with the room that they take. */
function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', inside = '']) => {
    const size = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1])
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1]
    const lines = [...inside.matchAll(/<tspan x="([\d.-]+)" y="([\d.-]+)">(.*?)<\/tspan>/g)]
    const [x = 0, y = 0] = [lines[0]?.[1], lines[0]?.[2]].map(Number)
    const width = Math.max(...lines.map(([, , , line = '']) => widthOf(line))) * size
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
    const bottom = Number(lines.at(-1)?.[2]) + size / 2
    return { said: lines.map(([, , , line]) => line).join(''), left, right: left + width, top: y - size / 2, bottom }
  })
}
const touching = (texts: readonly Text[]) =>
  texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map((b) => `${a.said} × ${b.said}`),
  )

describe('the labels of every chart of the catalogue', () => {
  it.each(['zh', 'en'] as const)('touch no other and stay on the paper, in %s', { timeout: 60_000 }, (lang) => {
    const faults: string[] = []
    for (const { content: item, flow: own } of [...pack.items, ...pack.variants])
      for (const svg of [
        drawFlowChart(own, item, { lang, layout: 'narrow' }),
        drawFlowChart(own, item, { lang }),
        drawControlChart(own, item, { lang, functions: pack.functions, paper: true }),
      ]) {
        const [left = 0, , width = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
        const texts = textsOf(svg)
        const outside = texts.filter((text) => text.left < left - 1 || text.right > left + width + 1)
        faults.push(
          ...[...touching(texts), ...outside.map(({ said }) => `${said} outside`)].map((each) => `${item.id}: ${each}`),
        )
      }
    expect(faults).toEqual([])
  })
  it('would be seen to touch', () => {
    const text = (x: number) =>
      tag('text', { 'font-size': 12, 'text-anchor': 'start' }, tag('tspan', { x, y: 10 }, '受理'))
    expect(touching(textsOf(text(0) + text(20) + text(60)))).toEqual(['受理 × 受理'])
  })
})
