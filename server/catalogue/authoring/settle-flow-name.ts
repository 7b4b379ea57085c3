import type { FlowFile } from '../flow-file.ts'
import type { ItemContent } from '../item.ts'

/**
 * The name under which an item's flow may be written as a file: that of a shared flow while it says the same, else the item's own, so
 * that a flow changed for one item never overwrites the one that others use.
 */
export function settleFlowName(
  { id, flow }: Pick<ItemContent, 'id' | 'flow'>,
  flowXml: string,
  shared: ReadonlyMap<string, FlowFile>,
): string {
  const same = [...shared].find(([name, file]) => file.xml === flowXml && name === flow)
  if (same) return flow
  const [twin] = [...shared].find(([, file]) => file.xml === flowXml) ?? []
  return twin ?? id
}
