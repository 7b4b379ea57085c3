// Which district's text of a guide is shown: six digits in the address, none for the item itself.
import type { Guide } from '../api/item.ts'

/** What the address asks for. */
export const districtIn = (url: URL): string | undefined => /^\d{6}$/.exec(url.searchParams.get('district') ?? '')?.[0]

/** Query string (with `?`) that leads to the same text, with more of it when there is more. */
export function queryOf(guide: Pick<Guide, 'district'>, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(guide.district && { district: guide.district.slice(0, 6) }), ...more })
  return query.size > 0 ? `?${query}` : ''
}
