// Which bundles a question is about: those whose name or aliases it says. A small matcher of its own beside the search over items, because
// there are a handful of bundles and each is found by what people say, not by words of its content.

import type { BundleContent } from './bundle.ts'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** The bundles that a question names, the longest match first; those of an event in life when that is asked for. */
export function matchBundles(
  bundles: readonly BundleContent[],
  q: string,
  { audience, lifeEvent }: { audience?: string | undefined; lifeEvent?: string | undefined } = {},
): BundleContent[] {
  const question = plain(q)
  return bundles
    .filter((bundle) => !audience || bundle.audience === audience)
    .filter((bundle) => !lifeEvent || bundle.lifeEvents.includes(lifeEvent))
    .map((bundle) => ({ bundle, weight: question ? weightOf(bundle, question) : lifeEvent ? 1 : 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ bundle }) => bundle)
}

function weightOf({ name, aliases }: BundleContent, question: string): number {
  const says = [name.zh, name.en, name.zh.replace(/一件事$/, ''), ...aliases].map(plain)
  const said = says.filter((word) => question.includes(word) || (question.length >= 2 && word.startsWith(question)))
  return Math.max(0, ...said.map((word) => word.length))
}
