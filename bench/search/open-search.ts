import { readPack } from '../../server/catalogue/read-pack.ts'
import { readSchemas } from '../../server/catalogue/schema.ts'
import { buildSearch } from '../../server/catalogue/search/search.ts'

/** The city's catalogue as it stands in the folder, with its search. */
export async function openSearch() {
  const read = await readPack('catalogue', await readSchemas('catalogue/schema'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { pack: read.pack, search: buildSearch(read.pack) }
}
