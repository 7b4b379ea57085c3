import type { Material, SatisfiedBy } from '../api/case.ts'

const order: readonly SatisfiedBy[] = ['licence', 'shared', 'upload', 'on-paper', 'promise']

/** How a material may be brought at a window: the item's ways, scan and paper always; a licence only when one is on file. */
export const waysOf = (material: Pick<Material, 'satisfy' | 'offers' | 'by'>): readonly SatisfiedBy[] =>
  order.filter((way) => {
    if (way === 'licence') return (material.offers?.length ?? 0) > 0
    return way === 'upload' || way === 'on-paper' || material.satisfy.includes(way)
  })
