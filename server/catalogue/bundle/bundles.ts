// The bundles of the loaded catalogue: found, explained, and derived for somebody's answers.

import { baseItemOf } from '../../engines/codes/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import type { Item } from '../item.ts'
import { type Answers, type BundleContent, openQuestions } from './bundle.ts'
import { type Derived, deriveBundle } from './derive.ts'
import { type BundleGuide, type BundleSummary, bundleGuide, bundleSummary } from './guide.ts'
import { matchBundles } from './match.ts'

export type Bundles = ReturnType<typeof createBundles>

/** `loaded` are the bundles of now; `getItem` gives a version of an item, the current one when none is named. */
export function createBundles(
  loaded: () => readonly BundleContent[],
  getItem: (id: string, version?: number) => Promise<Item>,
) {
  const itemsOf = async (bundle: BundleContent, versions: Readonly<Record<string, number>>) => {
    const editions = new Map(Object.keys(versions).map((id) => [baseItemOf(id), id]))
    const read = async (item: string): Promise<[string, Item]> => {
      const id = editions.get(item) ?? item
      return [item, await getItem(id, versions[id])]
    }
    return new Map(await Promise.all(bundle.items.map(({ item }) => read(item))))
  }

  const get = (id: string): BundleContent => {
    const found = loaded().find((bundle) => bundle.id === id)
    if (!found)
      throw notFound(`没有套餐“${id}”，请从人生大事中选择`, `There is no bundle ${id}; choose one from life events`)
    return found
  }
  /** What a bundle asks by some answers, with these versions of its items (or of a district's editions of them). Problem: conflict when a
   * draft is so old that its items no longer go together. */
  const derive = async (
    bundle: BundleContent,
    answers: Answers,
    versions: Readonly<Record<string, number>> = {},
  ): Promise<Derived> => {
    const found = deriveBundle(bundle, answers, await itemsOf(bundle, versions))
    if (!found.ok)
      throw problem('conflict', {
        zh: '这件事的办理要求已经更新，请重新开始填写',
        en: 'What is asked here has changed; begin again',
      })
    return found.derived
  }

  return {
    get,
    derive,
    openQuestions,
    /** Finds bundles by a question or an event in life; all of them without either. */
    list: (q = '', facets: { audience?: string | undefined; lifeEvent?: string | undefined } = {}): BundleSummary[] =>
      (q || facets.lifeEvent ? matchBundles(loaded(), q, facets) : loaded()).map(bundleSummary),
    /** The guide of a bundle for some answers. Problem: not-found. */
    async guide(id: string, answers: Answers): Promise<BundleGuide> {
      const bundle = get(id)
      const items = await itemsOf(bundle, {})
      const found = deriveBundle(bundle, answers, items)
      if (!found.ok) throw new Error(`Bundle ${id} cannot be derived`)
      return bundleGuide(bundle, answers, found.derived, items)
    },
  }
}
