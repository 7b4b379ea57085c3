/** What an edition is to people: a district's own has the id `<item>@<district>`, and its number is the item's version × 1000 and its own. */
export function editionOf(itemId: string, version: number): { district: string | undefined; version: number } {
  const [, district] = itemId.split('@')
  return district === undefined ? { district, version } : { district, version: Math.floor(version / 1000) }
}
