// Reads the bundle files of a catalogue folder, catalogue/bundles/<id>.yaml. A bundle must hold in every district: also where a district
// does one of its items differently.

import type { PackItem } from '../pack-item.ts'
import type { PackProblem } from '../pack-problem.ts'
import type { Schemas } from '../schema.ts'
import type { Source } from '../source.ts'
import type { PackVariant } from '../variants/variant.ts'
import type { BundleContent } from './bundle.ts'
import { checkBundle } from './check-bundle.ts'

export type BundleReading = {
  sources: readonly Source[]
  schemas: Schemas
  items: readonly PackItem[]
  variants: readonly PackVariant[]
  lifeEvents: ReadonlySet<string> | undefined
  problems: PackProblem[]
}

/** All bundles that pass their schema; adds what is wrong to `problems`. */
export function readBundles({ sources, schemas, items, variants, lifeEvents, problems }: BundleReading) {
  const known = new Map(items.map((item) => [item.content.id, item]))
  const districts = new Set(variants.map(({ district }) => district))
  return sources.flatMap((source): BundleContent[] => {
    if (!schemas.check('bundle', source, problems)) return []
    const bundle = source.value as BundleContent
    const before = problems.length
    checkBundle(source, known, lifeEvents, problems)
    for (const district of problems.length === before ? districts : []) {
      const own = variants.filter((variant) => variant.district === district)
      if (!own.some(({ baseId }) => bundle.items.some(({ item }) => item === baseId))) continue
      checkBundle(source, new Map([...known, ...own.map((one) => [one.baseId, one] as const)]), lifeEvents, problems)
    }
    return [bundle]
  })
}
