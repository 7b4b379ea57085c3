import type { Material, SatisfiedBy } from '../api/case.ts'

const order: readonly SatisfiedBy[] = ['licence', 'shared', 'upload', 'on-paper', 'promise', 'deferred']

/** How a material may be brought at a window: the item's ways, scan always, paper unless there is none (`noPaper`); a licence only when one is on file, later only where it may be
 * deferred. */
export const waysOf = (
  material: Pick<Material, 'satisfy' | 'offers' | 'by' | 'deferral'>,
  noPaper = false,
): readonly SatisfiedBy[] =>
  order.filter((way) => {
    if (way === 'licence') return (material.offers?.length ?? 0) > 0
    if (way === 'deferred') return material.deferral !== undefined
    if (way === 'on-paper' && noPaper) return false
    return way === 'upload' || way === 'on-paper' || material.satisfy.includes(way)
  })
