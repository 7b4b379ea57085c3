import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileDecisions } from '../../engines/decision/index.ts'
import { compile } from '../../engines/flow/index.ts'
import type { ItemContent } from '../item.ts'
import { type Comparable, diffEditions } from './difference.ts'

const pack = new URL('../testing/small-pack/', import.meta.url)
const flowXml = readFileSync(new URL('flows/plain.bpmn', pack), 'utf8')
const tree = parse(readFileSync(new URL('items/tree-adoption.yaml', pack), 'utf8')) as ItemContent

async function edition(
  change: (content: ItemContent) => void = () => {},
  xml = flowXml,
  rules = {},
): Promise<Comparable> {
  const content = structuredClone(tree)
  change(content)
  const compiled = await compile(xml)
  const models = new Map<string, never>()
  for (const [file, text] of Object.entries(rules)) {
    const model = await compileDecisions(String(text))
    if (model.ok) models.set(file, model.model as never)
  }
  return { content, flowXml: xml, rules, flow: compiled.ok ? compiled.flow : undefined, models }
}
const diff = async (...[change, xml]: Parameters<typeof edition>) =>
  diffEditions(await edition(), await edition(change, xml))
const lines = (changes: Awaited<ReturnType<typeof diff>>) =>
  changes.map(({ part, kind, name, before, after }) => [part, kind, name.zh, before?.zh, after?.zh])

describe('the difference between two versions', () => {
  it('is nothing between a version and itself, whatever its number', async () => {
    expect(
      await diff((item) => {
        item.version = 9
      }),
    ).toEqual([])
  })
  it('names the fields in words, with what they said and say', async () => {
    const changes = await diff((item) => {
      item.limits.promisedWorkingDays = 3
      item.name = { zh: '认养大树', en: 'Adopt a big tree' }
      item.channels.online = false
      item.audience = ['person', 'enterprise']
      item.conditions = [{ zh: '爱护树木。', en: 'You care for trees.' }]
    })
    expect(lines(changes)).toEqual([
      ['basic', 'changed', '名称', '认养树木', '认养大树'],
      ['basic', 'changed', '服务对象', '个人', '个人、企业和单位'],
      ['basic', 'changed', '承诺时限（工作日）', '5', '3'],
      ['basic', 'changed', '网上可办', '是', '否'],
      ['basic', 'removed', '申请条件', '喜欢树。', undefined],
      ['basic', 'added', '申请条件', undefined, '爱护树木。'],
    ])
    expect(changes[0]?.name.en).toBe('Name')
  })
  it('tells materials that came, went and changed', async () => {
    const [photo] = tree.materials
    const came = { ...photo, id: 'plan', name: { zh: '方案', en: 'Plan' } } as ItemContent['materials'][number]
    expect(lines(await diff((item) => item.materials.push(came)))).toEqual([
      ['materials', 'added', '材料“方案”', undefined, 'upload'],
    ])
    expect(
      lines(
        await diff((item) => {
          item.materials = [{ ...came, id: 'photo', required: true }]
        }),
      ),
    ).toEqual([
      ['materials', 'changed', '材料“方案” › 名称', '照片', '方案'],
      ['materials', 'changed', '材料“方案” › 是否必需', '否', '是'],
    ])
  })
  it('tells fields of the form that came, went and changed', async () => {
    const changes = await diff((item) => {
      const properties = item.form.schema.properties as Record<string, object>
      properties.count = { type: 'integer', title: '几棵', 'x-en': 'How many', minimum: 1 }
      properties.tall = { type: 'boolean', title: '很高', 'x-en': 'Tall' }
    })
    expect(lines(changes)).toEqual([
      ['form', 'changed', '字段“很高” › 字段名', '高树', '很高'],
      ['form', 'added', '字段“几棵”', undefined, '整数，选填'],
    ])
  })
  it('tells the flow element by element, with posts, limits and ways', async () => {
    const longer = flowXml
      .replace('yc:limit="4"', 'yc:limit="6"')
      .replace(
        'name="决定" yc:name-en="Decide" yc:act="decide" yc:post="decider"',
        'name="决定" yc:name-en="Decide" yc:act="decide" yc:post="reviewer"',
      )
      .replace('form.tall = true', 'form.tall = false')
    expect(lines(await diff((item) => void delete item.steps, longer))).toEqual([
      ['flow', 'changed', '环节“核查” › 名称', '看树', '核查'],
      ['flow', 'changed', '环节“核查” › 环节时限（工作日）', '2', '6'],
      ['flow', 'changed', '环节“决定” › 岗位', 'decider', 'reviewer'],
      ['flow', 'changed', '走向“高树? → 核查”', 'form.tall = true', 'form.tall = false'],
    ])
  })
  it('tells steps that were added and removed', async () => {
    const without = flowXml
      .replace(/<bpmn:userTask id="look"[^>]*\/>/, '')
      .replace('sourceRef="tall-gate" targetRef="look"', 'sourceRef="tall-gate" targetRef="decide"')
      .replace(/<bpmn:sequenceFlow id="looked"[^>]*\/>/, '')
    const gone = await diff((item) => void delete item.steps, without)
    expect(lines(gone).filter(([, kind]) => kind === 'removed')).toEqual([
      ['flow', 'removed', '环节“看树”', 'inspect、inspector、competent、区级、2', undefined],
    ])
  })
  it('compares a flow that cannot be read as a whole', async () => {
    const changes = await diff(undefined, flowXml.replace('targetRef="end"', 'targetRef="nowhere"'))
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ part: 'flow', kind: 'changed' })
  })
  it('tells rules row by row', async () => {
    const dmn = readFileSync('test/conformance/decision/0003-first.dmn', 'utf8')
    const other = dmn.replace(/(<outputEntry[^>]*>\s*<text>)[^<]*/, '$1"changed"')
    const changes = diffEditions(
      await edition(undefined, flowXml, { 'x.dmn': dmn }),
      await edition(undefined, flowXml, { 'x.dmn': other }),
    )
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.every(({ part }) => part === 'rules')).toBe(true)
    expect(changes.some(({ after }) => after?.zh.includes('"changed"'))).toBe(true)
    expect(diffEditions(await edition(), await edition(undefined, flowXml, { 'x.dmn': dmn }))[0]).toMatchObject({
      part: 'rules',
      kind: 'added',
    })
  })
})
