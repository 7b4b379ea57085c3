import type { Guide, MaterialAsked } from '../api/item.ts'

export type GuideProps = {
  guide: Guide
  /** Licence types that the signed-in person holds; nothing when nobody is signed in. */
  held: ReadonlySet<string> | undefined
}

/** Whether a material can come from the licence repository or shared data, so that nobody has to hand it in. */
export const isExempt = (material: MaterialAsked): boolean =>
  material.satisfy.some(({ by }) => by === 'licence' || by === 'shared')

/** ID-only (一证通办): the identity card is enough, all that is required is there already. With somebody signed in, for that person. */
export const isIdOnly = ({ guide, held }: GuideProps): boolean => {
  const needed = guide.materials.filter(({ required }) => required)
  return needed.length > 0 && needed.every((material) => (held ? isHeld(material, held) : isExempt(material)))
}

/** Whether this person has it: a licence of that type on file, or shared data that answers for everybody signed in. */
export const isHeld = (material: MaterialAsked, held: ReadonlySet<string>): boolean =>
  material.satisfy.some((way) => way.by === 'shared' || (way.by === 'licence' && held.has(way.type)))
