// Divisions, organs and sites as rows, in line with the content.

import type { DivisionLevel } from '../../engines/codes/index.ts'
import type { Connection, Database } from '../../platform/database/index.ts'
import type { CityContent, Unit } from '../city.ts'

// Rows that did not change are not written; several nodes that start at once take turns.
const upserts = {
  division: `
    insert into division as old (code, parent_code, level, name_zh, name_en)
    select code, parent_code, level, name_zh, name_en
      from jsonb_to_recordset($1::jsonb) as r(code text, parent_code text, level text, name_zh text, name_en text)
    on conflict (code) do update set parent_code = excluded.parent_code, level = excluded.level, name_zh = excluded.name_zh,
      name_en = excluded.name_en, current = true
    where (old.parent_code, old.level, old.name_zh, old.name_en, old.current)
      is distinct from (excluded.parent_code, excluded.level, excluded.name_zh, excluded.name_en, true)`,
  organ: `
    insert into organ as old (organ_id, function, division_code, level, name_zh, name_en)
    select id, function, division_code, level, name_zh, name_en
      from jsonb_to_recordset($1::jsonb)
        as r(id text, function text, division_code text, level text, name_zh text, name_en text)
    on conflict (organ_id) do update set level = excluded.level, name_zh = excluded.name_zh, name_en = excluded.name_en,
      current = true
    where (old.level, old.name_zh, old.name_en, old.current)
      is distinct from (excluded.level, excluded.name_zh, excluded.name_en, true)`,
  site: `
    insert into site as old (site_id, kind, division_code, level, name_zh, name_en, windows)
    select id, site_kind, division_code, level, name_zh, name_en, windows
      from jsonb_to_recordset($1::jsonb)
        as r(id text, site_kind text, division_code text, level text, name_zh text, name_en text, windows integer)
    on conflict (site_id) do update set level = excluded.level, name_zh = excluded.name_zh, name_en = excluded.name_en,
      windows = excluded.windows, current = true
    where (old.level, old.name_zh, old.name_en, old.windows, old.current)
      is distinct from (excluded.level, excluded.name_zh, excluded.name_en, excluded.windows, true)`,
}
const retire = (table: 'division' | 'organ' | 'site', key: string) =>
  `update ${table} set current = false where current and ${key} <> all ($1::text[])`

/** Brings the tables in line with the content and returns the units that the content no longer has. */
export function saveCity(db: Database, { divisions, organs, sites }: CityContent): Promise<Unit[]> {
  const unitRow = (unit: Unit) => ({
    id: unit.id,
    division_code: unit.divisionCode,
    level: unit.level,
    name_zh: unit.name.zh,
    name_en: unit.name.en,
  })
  return db.write(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtext('registry'))`)
    await tx.query(upserts.division, [
      JSON.stringify(
        divisions.map(({ code, level, name, parentCode = null }) => ({
          code,
          parent_code: parentCode,
          level,
          name_zh: name.zh,
          name_en: name.en,
        })),
      ),
    ])
    await tx.query(upserts.organ, [
      JSON.stringify(organs.map((organ) => ({ ...unitRow(organ), function: organ.function }))),
    ])
    await tx.query(upserts.site, [
      JSON.stringify(sites.map((site) => ({ ...unitRow(site), site_kind: site.siteKind, windows: site.windows }))),
    ])
    await tx.query(retire('division', 'code'), [divisions.map(({ code }) => code)])
    await tx.query(retire('organ', 'organ_id'), [organs.map(({ id }) => id)])
    await tx.query(retire('site', 'site_id'), [sites.map(({ id }) => id)])
    return formerUnits(tx)
  })
}

type UnitRow = {
  id: string
  kind: Unit['kind']
  function: string | null
  division_code: string
  level: DivisionLevel
  name_zh: string
  name_en: string
}

async function formerUnits(db: Connection): Promise<Unit[]> {
  const rows = await db.query<UnitRow>(
    `select organ_id as id, 'organ' as kind, function, division_code, level, name_zh, name_en from organ where not current
     union all
     select site_id, 'site', null, division_code, level, name_zh, name_en from site where not current`,
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: { zh: row.name_zh, en: row.name_en },
    divisionCode: row.division_code,
    level: row.level,
    ...(row.function !== null && { function: row.function }),
  }))
}
