// Materials of an item as an author works on them: pure changes of a list. The order of the ways is the order in which they are offered.
import { freeId } from '../flow/kebab-ids.ts'

export type Both = { zh: string; en: string }
export type Way = { by: 'licence' | 'shared' | 'upload' | 'promise'; type?: string; resource?: string }
export type Material = {
  id: string
  name: Both
  required: boolean
  /** May follow after acceptance (容缺). */
  deferrable: boolean
  satisfy: readonly Way[]
  accepts?: readonly string[]
  maxFiles?: number
  note?: Both
}
export const waysBy = ['licence', 'shared', 'upload', 'promise'] as const
export const formats = ['pdf', 'jpg', 'png', 'ofd', 'docx', 'xlsx', 'zip'] as const

/** A new material: uploaded, required, not to follow later. */
export const newMaterial = (list: readonly Material[], name: Both): Material => ({
  id: freeId('material', (id) => list.some((each) => each.id === id)),
  name,
  required: true,
  deferrable: false,
  satisfy: [{ by: 'upload' }],
  accepts: ['pdf', 'jpg', 'png'],
  maxFiles: 4,
})

export const moved = <T>(list: readonly T[], n: number, by: number): readonly T[] => {
  const to = n + by
  const one = list[n]
  return one === undefined || to < 0 || to >= list.length ? list : list.toSpliced(n, 1).toSpliced(to, 0, one)
}

/** A way of another kind in the place of one: what belonged to the old kind goes. */
export const wayBy = (by: Way['by']): Way => ({ by })

/** The material with other ways; what only uploads need goes with the last upload, and comes with the first. */
export function withWays(material: Material, satisfy: readonly Way[]): Material {
  const { accepts, maxFiles, ...rest } = material
  if (!satisfy.some(({ by }) => by === 'upload')) return { ...rest, satisfy }
  return { ...rest, satisfy, accepts: accepts ?? ['pdf', 'jpg', 'png'], maxFiles: maxFiles ?? 4 }
}
