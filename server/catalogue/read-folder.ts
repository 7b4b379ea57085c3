// Reads a catalogue folder as a whole: every problem of every file is listed with its line, and nothing is used when there is any.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { compile } from '../engines/flow/index.ts'
import { compileForm } from '../engines/form/index.ts'
import { requiredTaskProps } from './item.ts'
import type { Bilingual, ItemContent } from './item-content.ts'
import { schemaProblems } from './schema.ts'

export type FileProblem = { file: string; line: number; message: string }
export type Domain = { key: string; name: Bilingual; phase: number; functions: string[] }
export type LifeEvent = { key: string; name: Bilingual; description: Bilingual }
export type Folder = {
  items: ItemContent[]
  flows: ReadonlyMap<string, string>
  domains: Domain[]
  lifeEvents: LifeEvent[]
  problems: FileProblem[]
}

const namesIn = (dir: string, ending: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => name.endsWith(ending))
        .sort()
    : []

/** Everything below `dir`, checked: schema, flow, form, and what one file says of another. */
export async function readFolder(dir: string): Promise<Folder> {
  const problems: FileProblem[] = []
  const read = <T>(file: string): { value: T; lineOf(path: readonly (string | number)[]): number } => {
    const counter = new LineCounter()
    const document = parseDocument(readFileSync(join(dir, file), 'utf8'), { lineCounter: counter })
    for (const error of document.errors)
      problems.push({ file, line: error.linePos?.[0].line ?? 1, message: error.message.split('\n')[0] ?? '' })
    const lineOf = (path: readonly (string | number)[]): number => {
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined
        if (node?.range) return counter.linePos(node.range[0]).line
      }
      return 1
    }
    return { value: (document.errors.length > 0 ? undefined : document.toJS()) as T, lineOf }
  }

  const domains = read<Domain[]>('domains.yaml').value ?? []
  const lifeEvents = read<LifeEvent[]>('life-events.yaml').value ?? []
  const licenceTypes = new Set(namesIn(join(dir, 'licence-types'), '.yaml').map((name) => basename(name, '.yaml')))
  const flows = new Map<string, string>()
  for (const name of namesIn(join(dir, 'flows'), '.bpmn')) {
    const xml = readFileSync(join(dir, 'flows', name), 'utf8')
    flows.set(basename(name, '.bpmn'), xml)
    const compiled = await compile(xml, { requireTaskProps: requiredTaskProps })
    if (!compiled.ok)
      for (const { elementId, message, fix } of compiled.problems)
        problems.push({
          file: `flows/${name}`,
          line: lineOfId(xml, elementId),
          message: `${elementId}: ${message} ${fix}`,
        })
  }

  const items: ItemContent[] = []
  const codes = new Map<string, string>()
  for (const name of namesIn(join(dir, 'items'), '.yaml')) {
    const file = `items/${name}`
    const { value: item, lineOf } = read<ItemContent>(file)
    if (!item) continue
    const say = (path: readonly (string | number)[], message: string) =>
      problems.push({ file, line: lineOf(path), message })
    const wrong = schemaProblems(item)
    for (const { path, message } of wrong) say(path, message)
    if (wrong.length > 0) continue
    if (item.id !== basename(name, '.yaml'))
      say(['id'], `id is ${item.id}, the file is ${name}: 两者应当相同 they must be the same`)
    const other = codes.get(item.code)
    if (other) say(['code'], `code ${item.code} is already that of ${other}: 事项编码不能重复 choose another`)
    codes.set(item.code, item.id)
    if (!flows.has(item.flow))
      say(['flow'], `there is no flows/${item.flow}.bpmn: 流程文件不存在 draw it or name another`)
    if (!domains.some(({ key }) => key === item.domain))
      say(['domain'], `unknown domain ${item.domain}: 领域不在 domains.yaml 中`)
    item.lifeEvents.forEach((key, index) => {
      if (!lifeEvents.some((each) => each.key === key)) say(['lifeEvents', index], `unknown life event ${key}`)
    })
    item.materials.forEach((material, at) => {
      material.satisfy.forEach((way, index) => {
        if (way.by === 'licence' && licenceTypes.size > 0 && !licenceTypes.has(way.type ?? ''))
          say(
            ['materials', at, 'satisfy', index],
            `unknown licence type ${way.type}: 证照类型不存在 add licence-types/${way.type}.yaml`,
          )
      })
    })
    if (item.result && licenceTypes.size > 0 && !licenceTypes.has(item.result.licenceType))
      say(
        ['result', 'licenceType'],
        `unknown licence type ${item.result.licenceType}: add licence-types/${item.result.licenceType}.yaml`,
      )
    const form = compileForm(item.form)
    if (!form.ok) for (const fault of form.faults) say(['form'], `form ${fault.pointer}: ${fault.message}`)
    if (item.competence && !formHas(item, item.competence.pointer))
      say(['competence', 'pointer'], `the form has no field ${item.competence.pointer}`)
    items.push(item)
  }
  return { items, flows, domains, lifeEvents, problems }
}

function formHas(item: ItemContent, pointer: string): boolean {
  let at: { properties?: Record<string, unknown> } | undefined = item.form.schema as typeof at
  for (const key of pointer.split('/').slice(1)) at = at?.properties?.[key] as typeof at
  return at !== undefined
}

function lineOfId(xml: string, id: string): number {
  const at = xml.indexOf(`id="${id}"`)
  return at < 0 ? 1 : xml.slice(0, at).split('\n').length
}
