// What a schema cannot say about an item: that everything it names is there. One row per rule; every rule tells its line.

import { compileRules, constantsOf } from '../engines/advice/index.ts'
import { parseItemCode } from '../engines/codes/index.ts'
import { formulas } from '../engines/decision/index.ts'
import { type CompiledForm, compileForm, type FormSchema } from '../engines/form/index.ts'
import { checkElements } from './check-elements.ts'
import { namesIn, variablesOf } from './condition-names.ts'
import { type FlowFile, lineOfElement } from './flow-file.ts'
import type { ItemContent } from './item.ts'
import type { PackProblem } from './pack-problem.ts'
import { keysOf, pointerTo, type Source } from './source.ts'
import type { Say, Surroundings } from './surroundings.ts'

/** Checks an item that has passed its schema; gives its compiled form when that is sound. */
export function checkItem(source: Source, around: Surroundings, problems: PackProblem[]): CompiledForm | undefined {
  const item = source.value as ItemContent
  const say: Say = (keys, message) =>
    problems.push({ file: source.file, line: source.lineAt(keys), pointer: pointerTo(keys), message })
  const slug = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '')
  if (item.id !== slug) say(['id'], `id 应与文件名相同：${slug} / id must be the file name: ${slug}`)
  checkCode(item, say)
  checkNames(item, around, say)
  checkMaterials(item, around, say)
  checkElements(item, around, say)
  const compiled = compileForm(item.form, formulas)
  if (!compiled.ok)
    for (const { pointer, message, keyword, section } of compiled.faults)
      say(
        section === undefined
          ? ['form', 'schema', ...schemaKeys(pointer), ...(keyword === undefined ? [] : [keyword])]
          : ['form', 'layout', section, 'when'],
        `表单 ${pointer || '/'} / form: ${message}`,
      )
  checkCompetence(item, say)
  checkRules(item, around, say)
  const flow = around.flows.get(item.flow)
  if (flow) checkFlowUse(item, flow, around, say)
  else if (!around.brokenFlows.has(item.flow))
    say(['flow'], `没有流程文件 flows/${item.flow}.bpmn / there is no flows/${item.flow}.bpmn`)
  return compiled.ok ? compiled.form : undefined
}

function checkCode(item: ItemContent, say: Say): void {
  const code = parseItemCode(item.code)
  if (!code.ok) say(['code'], `基本编码不符合 GB/T 39554.1(${code.reason}) / not an item code after GB/T 39554.1`)
  else if (code.value.type !== item.type)
    say(['type'], `type 与编码第 3、4 位 ${code.value.type} 不同 / type differs from digits 3 and 4 of the code`)
}

function checkNames(item: ItemContent, around: Surroundings, say: Say): void {
  const known = (set: ReadonlySet<string> | undefined, key: string, at: (string | number)[], where: string) => {
    if (set && !set.has(key)) say(at, `${where} 中没有 ${key} / ${key} is not in ${where}`)
  }
  known(around.domains, item.domain, ['domain'], 'domains.yaml')
  known(around.functions, item.function, ['function'], 'registry/functions.yaml')
  for (const [i, key] of item.lifeEvents.entries()) known(around.lifeEvents, key, ['lifeEvents', i], 'life-events.yaml')
  if (item.result) known(around.licenceTypes, item.result.licenceType, ['result', 'licenceType'], 'licence-types/')
  const { statutoryWorkingDays: statutory, promisedWorkingDays: promised } = item.limits
  if (typeof statutory === 'number' && promised > statutory)
    say(
      ['limits', 'promisedWorkingDays'],
      `承诺时限 ${promised} 超过法定时限 ${statutory} / the promised limit is longer than the statutory one`,
    )
}

function checkMaterials(item: ItemContent, around: Surroundings, say: Say): void {
  const seen = new Set<string>()
  item.materials.forEach((material, i) => {
    if (seen.has(material.id))
      say(['materials', i, 'id'], `材料编号 ${material.id} 重复 / material id ${material.id} is used twice`)
    seen.add(material.id)
    material.satisfy.forEach(({ by, type }, j) => {
      if (by === 'licence' && type && around.licenceTypes && !around.licenceTypes.has(type))
        say(['materials', i, 'satisfy', j], `licence-types/ 中没有 ${type} / ${type} is not in licence-types/`)
      if (by === 'upload' && !material.accepts)
        say(['materials', i], `可上传的材料要写 accepts / a material that may be uploaded says what it accepts`)
    })
  })
}

function checkCompetence(item: ItemContent, say: Say): void {
  const pointer = item.competence?.pointer
  if (pointer === undefined) return
  const field = fieldAt(item.form.schema, keysOf(pointer))
  const at = ['competence', 'pointer']
  if (!field) say(at, `表单中没有 ${pointer} / the form has no ${pointer}`)
  else if (!field.format?.startsWith('division'))
    say(at, `${pointer} 不是区划字段（format: division） / ${pointer} is no division (format: division)`)
}

/** The rules that the item names; what is wrong in a rule file itself is told there. */
function checkRules(item: ItemContent, around: Surroundings, say: Say): void {
  const refs = Object.entries(item.rules ?? {}).filter(([, { file }]) => !around.brokenRules.has(file))
  const { rules, faults } = compileRules(Object.fromEntries(refs), around.rules, item.form.schema)
  for (const { keys, message } of faults) say(['rules', ...keys], message)
  const routing = rules.get('routing')
  for (const name of routing ? constantsOf(routing, 'function') : [])
    if (around.functions && !around.functions.has(name))
      say(['rules', 'routing'], `没有职能 ${name} / there is no function ${name}`)
}

function checkFlowUse(item: ItemContent, { flow, file }: FlowFile, around: Surroundings, say: Say): void {
  for (const [id, step] of Object.entries(item.steps ?? {})) {
    if (!flow.nodes.has(id)) say(['steps', id], `流程 ${file} 中没有环节 ${id} / ${file} has no step ${id}`)
    const { unit } = step
    if (unit && around.functions && !['site', 'competent'].includes(unit) && !around.functions.has(unit))
      say(['steps', id, 'unit'], `没有职能 ${unit} / there is no function ${unit}`)
  }
  for (const { id, task } of flow.nodes.values()) {
    const isOwed = task === 'user' && (item.steps?.[id]?.limit ?? flow.nodes.get(id)?.props.limit) === undefined
    if (isOwed)
      say(
        ['steps'],
        `环节 ${id} 没有时限：在 steps.${id}.limit 或 ${file} 的 yc:limit 写工作日数 / step ${id} has no limit: give working days in steps.${id}.limit or as yc:limit in ${file}`,
      )
  }
  const issues = [...flow.nodes.values()].some(({ props }) => props.service === 'issue-licence')
  if (issues !== (item.result !== null))
    say(
      ['result'],
      issues
        ? `流程会制作结果证照，result 不能为空 / the flow issues a licence: result must say which`
        : `流程没有制作证照的环节（yc:service="issue-licence"） / the flow has no step that issues the result`,
    )
  for (const { id, props } of flow.nodes.values())
    if (props.rule !== undefined && !Object.hasOwn(item.rules ?? {}, props.rule))
      say(
        ['flow'],
        `流程 ${file} 的环节 ${id} 用到规则 ${props.rule}，本事项的 rules 没有 / step ${id} of ${file} applies rule ${props.rule}, which is not among this item's rules`,
      )
  const variables = variablesOf(flow)
  for (const { id, when, from } of flow.edges) {
    for (const name of namesIn(when ?? '')) {
      const [first = '', ...rest] = name.split('.')
      // A template that several items share may ask for a field that only some have; the default way then holds for the others.
      const isThere =
        first === 'form'
          ? fieldAt(item.form.schema, rest) !== undefined || from.default !== undefined
          : first === 'item'
            ? Object.hasOwn(item, rest[0] ?? '')
            : variables.has(first)
      if (!isThere)
        say(
          ['flow'],
          `流程 ${file} 的连线 ${id} 用到 ${name}，本事项没有 / edge ${id} of ${file} reads ${name}, which this item does not have`,
        )
    }
  }
}

/** Form fields that the conditions of a shared flow name and none of its items has: most likely a misspelling. */
export function fieldsNobodyHas(flow: FlowFile, items: readonly { content: ItemContent }[]): PackProblem[] {
  const users = items.filter(({ content }) => `flows/${content.flow}.bpmn` === flow.file)
  if (users.length === 0) return []
  return flow.flow.edges.flatMap(({ id, when }) =>
    namesIn(when ?? '')
      .filter((name) => name.startsWith('form.'))
      .filter((name) => users.every(({ content }) => !fieldAt(content.form.schema, name.split('.').slice(1))))
      .map((name) => ({
        file: flow.file,
        line: lineOfElement(flow.xml, id),
        message: `连线 ${id} 用到 ${name}，没有事项有这个字段 / edge ${id} reads ${name}, which no item has`,
      })),
  )
}

function fieldAt(schema: FormSchema, keys: readonly string[]): FormSchema | undefined {
  let at: FormSchema | undefined = schema
  for (const key of keys) at = at?.properties && Object.hasOwn(at.properties, key) ? at.properties[key] : undefined
  return at
}

const schemaKeys = (pointer: string): string[] =>
  keysOf(pointer).flatMap((key) => (key === '*' ? ['items'] : ['properties', key]))
