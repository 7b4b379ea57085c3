import type { Both } from '../../../ui/i18n/index.ts'
import type { CaseLine } from '../../api/case.ts'

export type BundleLine = { bundleId: string; name: Both; n: number; concluded: number; needsMe: boolean }

/** What was submitted together, by the lines of its cases. */
export function bundlesOf(cases: readonly CaseLine[]): BundleLine[] {
  const lines = new Map<string, BundleLine>()
  for (const { bundle, status } of cases) {
    if (!bundle) continue
    const { bundleId, name } = bundle
    const line = lines.get(bundleId) ?? { bundleId, name, n: 0, concluded: 0, needsMe: false }
    lines.set(bundleId, {
      ...line,
      n: line.n + 1,
      concluded: line.concluded + (status === 'concluded' ? 1 : 0),
      needsMe: line.needsMe || status === 'supplementing',
    })
  }
  return [...lines.values()]
}
