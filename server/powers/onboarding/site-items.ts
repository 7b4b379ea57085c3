// Which items a site takes in: those accepted at its level, with the day they entered there. An item that is accepted at a level it has not
// entered is told, not hidden: the registry still sends people there (levels of the item), the board says what is missing.

import { notFound } from '../../platform/problem/index.ts'
import type { Bilingual, PowersTools } from '../city.ts'
import { listEntries } from '../store.ts'
import { enteredOn } from './entry-state.ts'

export type SiteItem = { id: string; name: Bilingual; domain: string; isEntered: boolean; enteredOn: string | null }

/** The items of a site. Problem: not-found. */
export async function itemsAt({ registry, catalogue, db, clock }: PowersTools, siteId: string): Promise<SiteItem[]> {
  const site = registry.listSites().find(({ id }) => id === siteId)
  if (!site) throw notFound('没有这个服务点，请从网点列表中选择', 'No such site; choose one from the list')
  const today = clock.today().toString()
  const district = `${site.divisionCode.slice(0, 6)}000000`
  const here = (await listEntries(db)).filter(
    (row) =>
      row.district === district &&
      row.level === site.level &&
      (row.siteIds.length === 0 || row.siteIds.includes(siteId)),
  )
  const byItem = Map.groupBy(here, ({ itemId }) => itemId)
  return catalogue
    .listItems()
    .filter(({ levels, channels }) => levels.accept.includes(site.level) && channels.window)
    .map(({ id, name, domain }) => {
      const since = enteredOn(byItem.get(id) ?? [], today)
      return { id, name, domain, isEntered: site.level === 'city' || since !== undefined, enteredOn: since ?? null }
    })
}
