// Agent institutions of the demonstration, from catalogue/demo/agents.yaml: contracts from the start of last year to the end of the next, and the
// outlet of each of their clerks.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { City } from './main.ts'
import { systemActor } from './platform/http/index.ts'

type Listed = {
  id: string
  kind: 'bank' | 'post-office' | 'property-manager' | 'other'
  name: { zh: string; en: string }
  feeFen: number
  items: string[]
  outlets: { id: string; name: string; address: string; siteId: string }[]
  clerks: { username: string; outlet: string }[]
}

/** Registers those that are not there yet; after the people of the demonstration. */
export async function seedDemoAgents({ agents, registry, clock }: City, dir: string): Promise<void> {
  const { institutions } = parse(readFileSync(join(dir, 'agents.yaml'), 'utf8')) as { institutions: Listed[] }
  const { year } = clock.today()
  for (const { id, clerks, ...contract } of institutions) {
    const days = { fromOn: `${year - 1}-01-01`, untilOn: `${year + 1}-12-31` }
    await agents.seed(systemActor('demo'), id, { ...contract, ...days })
    for (const { username, outlet } of clerks) {
      const member = await registry.findStaff(username)
      if (!member) throw new Error(`agents.yaml names ${username}, who is not in staff.yaml`)
      await agents.seedClerk({ staffId: member.staffId, institutionId: id, outletId: outlet })
    }
  }
}
