// From the `rules` of an item to rules that can be asked, or everything that is wrong with them: files and decisions that are not there,
// inputs that nothing feeds, expressions that read what no form has, results of another shape than the name of the rule promises.

import { compileExpression, type DecisionModel, pathsIn } from '../decision/index.ts'
import type { FormSchema } from '../form/index.ts'
import { fieldAt, pointerOf } from './form-field.ts'
import {
  type Bilingual,
  factNames,
  itemFacts,
  type Rule,
  type RuleFault,
  type RuleFile,
  type RuleInput,
  type RuleRefs,
  type Rules,
  subjectFacts,
} from './rule.ts'
import { constantOf } from './say-row.ts'
import { checkShape } from './shape.ts'

type Place = { schema: FormSchema; faults: RuleFault[] }

/** Compiles the rules of an item over the schema of its form. `files` by name, without ending. */
export function compileRules(
  refs: RuleRefs,
  files: ReadonlyMap<string, RuleFile>,
  schema: FormSchema,
): { rules: Rules; faults: RuleFault[] } {
  const place: Place = { schema, faults: [] }
  const rules = new Map<string, Rule>()
  for (const [name, ref] of Object.entries(refs)) {
    const file = files.get(ref.file)
    const decision = file?.model.decisions.get(ref.decision)
    if (!file) say(place, [name, 'file'], `没有规则文件 rules/${ref.file}.dmn`, `there is no rules/${ref.file}.dmn`)
    else if (!decision)
      say(
        place,
        [name, 'decision'],
        `${ref.file}.dmn 中没有决策 ${ref.decision}`,
        `${ref.file}.dmn has no decision ${ref.decision}`,
      )
    if (!file || !decision) continue
    const wanted = inputsOf(file.model, ref.decision)
    for (const input of wanted)
      if (!Object.hasOwn(ref.inputs, input))
        say(
          place,
          [name, 'inputs'],
          `决策 ${ref.decision} 的输入“${input}”没有对应的取值`,
          `input ${input} of ${ref.decision} is not mapped`,
        )
    const inputs = Object.entries(ref.inputs).flatMap(([input, text]) => {
      if (!wanted.has(input))
        say(
          place,
          [name, 'inputs', input],
          `决策 ${ref.decision} 没有输入“${input}”`,
          `decision ${ref.decision} has no input ${input}`,
        )
      return readInput(place, name, input, text) ?? []
    })
    for (const message of checkShape(name, decision)) place.faults.push({ keys: [name, 'decision'], message })
    rules.set(name, ruleOf(name, ref, file, inputs, schema))
  }
  return { rules, faults: place.faults }
}

const say = ({ faults }: Place, keys: readonly string[], zh: string, en: string): void =>
  void faults.push({ keys, message: `${zh} / ${en}` })

/** Names of the input data that a decision rests on, itself or through what it requires. */
export function inputsOf(model: DecisionModel, decision: string): Set<string> {
  const names = new Set<string>()
  const seen = new Set<string>()
  const visit = (id: string): void => {
    const found = model.decisions.get(id)
    if (!found || seen.has(id)) return
    seen.add(id)
    for (const input of found.requires.inputs) names.add(model.inputs.get(input)?.name ?? input)
    for (const below of found.requires.decisions) visit(below)
  }
  visit(decision)
  return names
}

/** The texts that an output of the rule's own table can give, as far as they are constants. */
export function constantsOf({ model, decision }: Rule, output: string): string[] {
  const logic = model.decisions.get(decision)?.logic
  const at = logic?.kind === 'table' ? logic.outputs.findIndex(({ name }) => name === output) : -1
  if (logic?.kind !== 'table' || at < 0) return []
  const values = logic.rows.map(({ outputs }) => constantOf(outputs[at]?.text ?? ''))
  return values.filter((value): value is string => typeof value === 'string')
}

function readInput(place: Place, rule: string, name: string, text: string): RuleInput | undefined {
  const keys = [rule, 'inputs', name]
  const compiled = compileExpression(text, factNames)
  if (!compiled.ok) {
    for (const { message, fix } of compiled.problems) place.faults.push({ keys, message: `${message}。${fix}` })
    return undefined
  }
  const paths = pathsIn(text)
  for (const path of paths) {
    const [first = '', ...rest] = path.split('.')
    const isThere =
      first === 'form'
        ? rest.length > 0 && fieldAt(place.schema, rest) !== undefined
        : first === 'item'
          ? itemFacts.includes(rest[0] ?? '')
          : first === 'subject'
            ? subjectFacts.includes(rest[0] ?? '')
            : true
    if (!isThere)
      say(place, keys, `“${name}”用到 ${path}，本事项没有`, `${name} reads ${path}, which this item does not have`)
  }
  return { name, expression: compiled.expression, paths }
}

function ruleOf(
  name: string,
  { file, decision }: RuleRefs[string],
  { model, digest }: RuleFile,
  inputs: readonly RuleInput[],
  schema: FormSchema,
): Rule {
  const titles = new Map<string, Bilingual>()
  const choices = new Map<string, Readonly<Record<string, Bilingual>>>()
  for (const { name: input, expression, paths } of inputs)
    for (const path of paths) {
      const keys = path.split('.').slice(1)
      const pointer = path.startsWith('form.') ? pointerOf(schema, keys) : undefined
      const field = fieldAt(schema, keys)
      if (!pointer || !field) continue
      const titled = fieldAt(schema, pointer.slice(1).split('/')) ?? field
      const zh = String(titled.title ?? pointer)
      titles.set(pointer, { zh, en: String(titled['x-en'] ?? zh) })
      const labels = field['x-labels'] ?? (field.items as FormSchema | undefined)?.['x-labels']
      if (labels && expression.text.replace(/\s/g, '') === path)
        choices.set(input, labels as Readonly<Record<string, Bilingual>>)
    }
  return { name, file, decision, digest, model, inputs, fields: [...titles.keys()], titles, choices }
}
