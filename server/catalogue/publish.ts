// Publishing: a version once published never changes. A file that says the same as its published version is nothing new; a file
// that says something else under the same number is refused, because cases are running on what was published.

import { districtOfVariant } from '../engines/codes/index.ts'
import type { Connection } from '../platform/database/index.ts'
import { digestOf } from './edition.ts'
import type { PackItem } from './pack-item.ts'
import { CatalogueFault, type PackProblem } from './pack-problem.ts'
import { insertVersion, listPublished, lockPublishing } from './store.ts'

/** Publishes what is new of a pack, all or nothing; throws CatalogueFault when a file changed without a new version number. `at`: ISO instant. */
export async function publish(
  tx: Connection,
  items: readonly PackItem[],
  at: string,
): Promise<{ published: string[] }> {
  await lockPublishing(tx)
  const known = Map.groupBy(await listPublished(tx), ({ itemId }) => itemId)
  const problems: PackProblem[] = []
  const fresh: PackItem[] = []
  for (const item of items) {
    const { id, version } = item.content
    const before = known.get(id) ?? []
    const same = before.find((each) => each.version === version)
    const latest = Math.max(0, ...before.map((each) => each.version))
    if (same && same.sha256 === digestOf(item)) continue
    if (!same && version > latest) {
      fresh.push(item)
      continue
    }
    // A variant's number is made of two (variants/variant.ts); in its file only the second one stands.
    const next = districtOfVariant(id) === undefined ? latest + 1 : (latest % 1000) + 1
    problems.push({
      file: item.source.file,
      line: item.source.lineAt(['version']),
      message: same
        ? `事项或其流程 ${item.content.flow}.bpmn 改过，但版本 ${version} 已发布，不能再变：把 version 改为 ${next} / the item or its flow changed, but version ${version} is published: set version to ${next}`
        : `版本 ${version} 小于已发布的 ${latest}：把 version 改为 ${next} / version ${version} is behind ${latest}: set version to ${next}`,
    })
  }
  if (problems.length > 0) throw new CatalogueFault(problems)
  for (const item of fresh) await insertVersion(tx, item, digestOf(item), at)
  return { published: fresh.map(({ content }) => `${content.id}@${content.version}`) }
}
