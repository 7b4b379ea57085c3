// Codes for new items (GB/T 39554.1): region 2 + type 2 + main item 5 + sub item 3. The main item of our demonstration is «9», the place of
// its domain in domains.yaml, and two digits: the next free number of the domain is suggested, and whoever writes the item may change it.

import { makeItemCode } from '../../engines/codes/index.ts'

/** The next free code of a domain. `place`: of the domain in the list, from 1; `taken`: codes that items have. */
export function nextItemCode(
  { region, type, place }: { region: string; type: string; place: number },
  taken: readonly string[],
): string {
  const domain = `9${String(place).padStart(2, '0')}`
  const used = new Set(taken.map((code) => code.slice(4)))
  for (let number = 1; number < 100_0; number++) {
    const rest = `${domain}${String(number).padStart(2, '0')}`
    const parts = rest.length === 5 ? { main: rest, sub: '000' } : { main: `${domain}99`, sub: String(number) }
    if (!used.has(parts.main + parts.sub)) return makeItemCode({ region, type, ...parts })
  }
  throw new RangeError(`no code is free in domain ${place}`)
}
