// The checks of a catalogue folder, on one version of an item that is no file: its problems are told by pointer or element.

import { checkItem, type Surroundings } from './check-item.ts'
import type { Edition } from './edition.ts'
import { type FlowFile, readFlow } from './flow-file.ts'
import type { Item, ItemContent } from './item.ts'
import type { PackProblem } from './pack-problem.ts'
import type { Schemas } from './schema.ts'
import { jsonSource } from './source.ts'

export type Checked = { problems: PackProblem[]; item?: Item }

/** Everything that is wrong with an edition in these surroundings; the compiled item when nothing is. */
export async function checkEdition(
  { content, flowXml }: Edition,
  around: Surroundings,
  schemas: Schemas,
): Promise<Checked> {
  const problems: PackProblem[] = []
  const { id, flow: name } = content as Partial<ItemContent>
  const source = jsonSource(`items/${id}.yaml`, content)
  const flow = await readFlow(`flows/${name}.bpmn`, flowXml, around.functions, problems)
  if (!schemas.check('item', source, problems)) return { problems }
  const form = checkItem(source, { ...around, ...only(String(name), flow) }, problems)
  return problems.length === 0 && flow && form ? { problems, item: { content, flow: flow.flow, form } } : { problems }
}

const only = (name: string, flow: FlowFile | undefined): Pick<Surroundings, 'flows' | 'brokenFlows'> =>
  flow ? { flows: new Map([[name, flow]]), brokenFlows: new Set() } : { flows: new Map(), brokenFlows: new Set([name]) }
