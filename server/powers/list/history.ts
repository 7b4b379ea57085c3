// The history of powers (下放沿革) and the three boundaries (政府服务、居民自治、市场服务) as people read them.

import { type Bilingual, getDistrict, type PowersTools } from '../city.ts'
import { itemName } from '../exceptions.ts'

/** Devolutions, the newest first; of one item, and those that hold in one district. Problem: not-found. */
export function listDevolutions(
  tools: PowersTools,
  filter: { item?: string | undefined; district?: string | undefined },
) {
  const { catalogue, registry } = tools
  const district = filter.district ? getDistrict(tools, filter.district).code : undefined
  const nameOf = (code: string): Bilingual => registry.findDivision(code)?.name ?? { zh: code, en: code }
  const holdsIn = (division: string) => district === undefined || division === district || division.endsWith('00000000')
  return catalogue
    .duties()
    .devolutions.filter(({ item, divisions }) => (!filter.item || filter.item === item) && divisions.some(holdsIn))
    .map(({ item, divisions, note, ...rest }) => ({
      ...rest,
      item: { id: item, name: itemName(tools, item) },
      divisions: divisions.map((code) => ({ code, name: nameOf(code) })),
      note: note ?? null,
    }))
    .sort((a, b) => (a.on < b.on ? 1 : -1))
}

/** The three boundaries; what the government serves are the items themselves. */
export const listBoundaries = ({ catalogue }: Pick<PowersTools, 'catalogue'>) =>
  catalogue.duties().boundaries.map((boundary) => ({
    ...boundary,
    items: boundary.key === 'government-service' ? catalogue.listItems().length : 0,
  }))
