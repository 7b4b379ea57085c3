// How a difference is told: one thing at a time, in words, with what stood there before and what stands there now.

import type { Bilingual } from '../item.ts'

export const parts = ['basic', 'materials', 'form', 'flow', 'rules'] as const
export type Part = (typeof parts)[number]
/** One thing that differs between two versions, in words. `before` is absent on what was added, `after` on what was removed. */
export type Change = {
  part: Part
  kind: 'added' | 'removed' | 'changed'
  /** JSON pointer into the item, id of an element of the flow, or name of a rule file and row. */
  at: string
  /** What it is called: «承诺时限（工作日）», «材料：户口簿 › 名称». */
  name: Bilingual
  before?: Bilingual
  after?: Bilingual
}

export const same = (text: string): Bilingual => ({ zh: text, en: text })
export const within = (outer: Bilingual, inner: Bilingual): Bilingual => ({
  zh: `${outer.zh} › ${inner.zh}`,
  en: `${outer.en} › ${inner.en}`,
})

/** A change between two texts; undefined when they are the same. */
export function changeOf(
  place: Pick<Change, 'part' | 'at' | 'name'>,
  before: Bilingual | undefined,
  after: Bilingual | undefined,
): Change | undefined {
  if (before?.zh === after?.zh && before?.en === after?.en) return undefined
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  return { ...place, kind, ...(before && { before }), ...(after && { after }) }
}
