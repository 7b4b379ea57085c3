// What a clock that stands still waits for, in words: by the id that a drawn step carries, or by what was recorded with a matter beside the flow.

import { grounds, nameOfGround, procedures } from './beside/matter.ts'
import type { Bilingual } from './item.ts'

/** Procedures that only flows draw; nobody opens them beside one. */
const drawnOnly: Record<string, Bilingual> = { 'household-visit': { zh: '入户调查', en: 'household visit' } }

const recorded: readonly Bilingual[] = [
  ...Object.values(procedures),
  ...Object.keys(grounds).map((ground) => nameOfGround({ ground })),
]

/** The reason of a suspension as people read it; what is not known stays as it was recorded. */
export const nameOfRest = (reason: string): Bilingual =>
  drawnOnly[reason] ?? procedures[reason] ?? recorded.find(({ zh }) => zh === reason) ?? { zh: reason, en: reason }
