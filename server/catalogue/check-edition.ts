// The checks of a catalogue folder, on one version of an item that is no file: its problems are told by pointer or element.

import { compileRules } from '../engines/advice/index.ts'
import { checkItem } from './check-item.ts'
import type { Edition } from './edition.ts'
import { type FlowFile, readFlow } from './flow-file.ts'
import type { Item, ItemContent } from './item.ts'
import type { PackProblem } from './pack-problem.ts'
import { readRules } from './rule-file.ts'
import type { Schemas } from './schema.ts'
import { jsonSource } from './source.ts'
import type { Surroundings } from './surroundings.ts'

export type Checked = { problems: PackProblem[]; item?: Item }

/** Everything that is wrong with an edition in these surroundings; the compiled item when nothing is. */
export async function checkEdition(
  { content, flowXml, rules: texts }: Edition,
  around: Surroundings,
  schemas: Schemas,
): Promise<Checked> {
  const problems: PackProblem[] = []
  const { id, flow: name } = content as Partial<ItemContent>
  const source = jsonSource(`items/${id}.yaml`, content)
  const flow = await readFlow(`flows/${name}.bpmn`, flowXml, around.functions, problems)
  const files = await readRules(new Map(Object.entries(texts)), problems)
  if (!schemas.check('item', source, problems)) return { problems }
  const form = checkItem(source, { ...around, ...only(String(name), flow), ...files }, problems)
  if (problems.length > 0 || !flow || !form) return { problems }
  const { rules } = compileRules(content.rules ?? {}, files.rules, content.form.schema)
  return { problems, item: { content, flow: flow.flow, form, rules } }
}

const only = (name: string, flow: FlowFile | undefined): Pick<Surroundings, 'flows' | 'brokenFlows'> =>
  flow ? { flows: new Map([[name, flow]]), brokenFlows: new Set() } : { flows: new Map(), brokenFlows: new Set([name]) }
