import type { Element } from './element.ts'
import { guidePanels } from './tables.ts'

/** Pointers of the elements in tables, as deep as a table's own controls go; `*` is an entry of a list. */
export function placesIn(elements: readonly Element[], above = ''): string[] {
  return elements.flatMap((element) => {
    const here = `${above}/${element.key}`
    if (element.as === 'group' || element.as === 'part') return placesIn(element.of, here)
    return element.as === 'list' ? placesIn(element.of, `${here}/*`) : [here]
  })
}

/** Places of an item that the tab of the guide's elements has; of a list, the list. */
export const elementPlaces: readonly string[] = [
  ...new Set(placesIn(guidePanels.flatMap(({ of }) => of)).map((place) => place.replace(/\/\*.*/, ''))),
]
