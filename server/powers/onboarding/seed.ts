// The seeds of the demonstration: what had entered before the platform kept the record, and exceptions as two people of the
// demonstration staff would have asked and decided. Put in once, through the same tables.

import { newId } from '../../platform/ids/index.ts'
import type { PowersTools } from '../city.ts'
import { type EntryRow, insertDecision, insertEntries, insertRequest, listEntries } from '../store.ts'
import { ruleFor } from './due-day.ts'

/** Puts the seeds in when nothing has been recorded yet; how many entries. */
export async function seedEntries(tools: PowersTools): Promise<number> {
  if ((await listEntries(tools.db)).length > 0) return 0
  const rows = knownRows(tools)
  if (rows.length > 0) await insertEntries(tools.db, rows)
  await seedExceptions(tools)
  return rows.length
}

function knownRows({ catalogue, clock }: PowersTools): EntryRow[] {
  const { knownEntries, entryPlan } = catalogue.duties()
  const at = clock.now().toString()
  return knownEntries.flatMap(({ level, districts, domains = [], items = [], except = [], on }) =>
    catalogue
      .listItems()
      .filter(({ id, domain }) => (items.includes(id) || domains.includes(domain)) && !except.includes(id))
      .filter(({ levels }) => levels.accept.includes(level))
      .flatMap(({ id, domain }) =>
        districts
          .filter((district) => ruleFor(entryPlan, { itemId: id, domain, level, district }))
          .map(
            (district): EntryRow => ({
              ...{ entryId: newId(), itemId: id, level, district, kind: 'entered', on, siteIds: [], note: '' },
              ...{ recordedBy: null, recordedByName: '演示数据', recordedAt: at },
            }),
          ),
      ),
  )
}

async function seedExceptions({ catalogue, registry, db }: PowersTools): Promise<void> {
  for (const known of catalogue.duties().knownExceptions) {
    const { item, district, level, reason, expiresOn, askedOn, decidedOn } = known
    const [asker, decider] = await Promise.all([
      registry.findStaff(known.askedBy),
      registry.findStaff(known.decidedBy ?? ''),
    ])
    if (!asker) continue
    const requestId = newId()
    await insertRequest(db, {
      ...{ requestId, kind: 'onboarding', itemId: item, district, level, covers: [], reason, expiresOn },
      ...{ askedBy: asker.staffId, askedByName: asker.name, askedUnit: asker.posts[0]?.unit ?? '' },
      askedAt: `${askedOn}T10:00:00+08:00`,
    })
    if (!decider || !decidedOn) continue
    await insertDecision(db, {
      ...{ requestId, askedBy: asker.staffId, decision: 'approved', note: '' },
      ...{ decidedBy: decider.staffId, decidedByName: decider.name, decidedUnit: decider.posts[0]?.unit ?? '' },
      decidedAt: `${decidedOn}T15:00:00+08:00`,
    })
  }
}
