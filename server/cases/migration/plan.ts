// A migration plan (迁移方案): looked at case by case before anything happens, asked for by one person, agreed to by another, carried out
// in batches that can be interrupted and gone on with. proposed → approved → finished, or rejected.

import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import type { CaseItem } from '../item.ts'
import {
  advancePlan,
  countOpenByVersion,
  decidePlan,
  findPlan,
  insertPlan,
  listPlans,
  type MigrationPlan,
  openCasesOf,
} from '../store/migration.ts'
import { nameOf } from './judge.ts'
import { judgeCase, type MoveTools, moveCase, type Versions } from './move.ts'

const batch = 50
const nobody = '00000000-0000-0000-0000-000000000000'

/** The use cases of migration plans, bound to their tools. */
export const createMigrations = (tools: MoveTools) => ({
  overview: (actor: Actor, itemId: string) => migrationOverview(tools, actor, itemId),
  preview: (actor: Actor, versions: Versions, after?: string) => previewMigration(tools, actor, versions, after),
  propose: (actor: Actor, input: Versions & { reason: string }) => proposeMigration(tools, actor, input),
  decide: (actor: Actor, input: { planId: string; agrees: boolean }) => decideMigration(tools, actor, input),
  run: (actor: Actor, planId: string) => runMigration(tools, actor, planId),
})

/** One page of what would happen, case by case; no personal data. Problems: forbidden, not-found, validation-failed. */
async function previewMigration(tools: MoveTools, actor: Actor, versions: Versions, after = nobody) {
  staffOf(tools, actor, versions.itemId)
  await checkVersions(tools, versions)
  const ids = await openCasesOf(tools.db, {
    itemId: versions.itemId,
    version: versions.fromVersion,
    after,
    limit: batch,
  })
  const found = await Promise.all(ids.map((caseId) => judgeCase(tools, versions, caseId)))
  const cases = found.flatMap((each) => {
    if (!each) return []
    const { standing, judgement, from } = each
    const { row } = standing
    return [
      {
        caseId: row.caseId,
        caseNumber: row.caseNo,
        status: row.status,
        at: placesOf(
          from,
          row.state.flow.t.map((token) => token.at),
        ),
        moves: judgement.moves,
        reasons: judgement.moves ? [] : judgement.reasons,
        reopened: judgement.moves ? judgement.reopened : [],
        skipped: judgement.moves ? judgement.skipped : [],
      },
    ]
  })
  return { cases, next: ids.length === batch ? (ids.at(-1) ?? null) : null }
}

/** Names of where a case stands, scopes left out. */
const placesOf = (item: CaseItem, nodes: readonly string[]) =>
  [...new Set(nodes)]
    .filter((id) => item.flow.nodes.get(id)?.kind !== 'sub-process')
    .map((id) => ({ node: id, name: nameOf(item, id) }))

/** The versions of a plan are there, and every step that the mapping names. */
async function checkVersions(tools: MoveTools, { itemId, fromVersion, toVersion, map }: Versions): Promise<void> {
  if (fromVersion === toVersion)
    throw problem('validation-failed', { zh: '请选择两个不同的版本', en: 'Choose two different versions' })
  const [from, to] = await Promise.all([tools.item(itemId, fromVersion), tools.item(itemId, toVersion)])
  const wrong = Object.entries(map).find(([a, b]) => !from.flow.nodes.has(a) || !to.flow.nodes.has(b))
  if (wrong)
    throw problem('validation-failed', {
      zh: `对应关系“${wrong[0]} → ${wrong[1]}”里有流程中没有的步骤，请重新选择`,
      en: `“${wrong[0]} → ${wrong[1]}” names a step that a flow does not have; choose again`,
    })
}

/** Versions with open cases, the steps of both versions, and the plans so far: what the page needs to begin. */
async function migrationOverview(tools: MoveTools, actor: Actor, itemId: string) {
  staffOf(tools, actor, itemId)
  const { content } = await tools.item(itemId)
  const [open, plans] = await Promise.all([countOpenByVersion(tools.db, itemId), listPlans(tools.db, itemId)])
  const versions = [...new Set([...open.map(({ version }) => version), content.version])].sort((a, b) => a - b)
  return {
    item: { id: itemId, name: content.name, version: content.version },
    versions: await Promise.all(
      versions.map(async (version) => {
        const item = await tools.item(itemId, version)
        return {
          version,
          open: open.find((each) => each.version === version)?.open ?? 0,
          steps: [...item.flow.nodes.values()]
            .filter(({ task }) => task === 'user' || task === 'receive')
            .map(({ id }) => ({ id, name: nameOf(item, id) })),
        }
      }),
    ),
    plans: plans.map(viewOf),
  }
}

const viewOf = ({ cursor: _cursor, proposedBy: _by, ...plan }: MigrationPlan) => plan

/** Asks for a plan. */
async function proposeMigration(tools: MoveTools, actor: Actor, input: Versions & { reason: string }) {
  const { staffId, name } = staffOf(tools, actor, input.itemId)
  await checkVersions(tools, input)
  const planId = newId(tools.clock.now())
  await insertPlan(tools.db, {
    ...input,
    map: { ...input.map },
    planId,
    proposedBy: staffId,
    proposedName: name,
    proposedAt: tools.clock.now().toString(),
  })
  return { planId }
}

/** Agrees to a plan or not; never by the person who asked for it. Problems: not-found, forbidden, conflict. */
async function decideMigration(
  tools: MoveTools,
  actor: Actor,
  { planId, agrees }: { planId: string; agrees: boolean },
) {
  const plan = await getPlan(tools, planId)
  const { staffId, name } = staffOf(tools, actor, plan.itemId)
  if (plan.proposedBy === staffId)
    throw problem('forbidden', {
      zh: '迁移方案要由另一个人审核，请转给同事',
      en: 'Another person decides on a plan; hand it to a colleague',
    })
  const state = agrees ? ('approved' as const) : ('rejected' as const)
  const decision = { planId, state, by: staffId, name, at: tools.clock.now().toString() }
  if (!(await decidePlan(tools.db, decision)))
    throw problem('conflict', { zh: '这个方案已经审核过，请刷新', en: 'This plan is decided; reload' })
  return viewOf(await getPlan(tools, planId))
}

/** Carries out the next batch of an approved plan. Call until `state` is finished; whoever interrupts it loses nothing. */
async function runMigration(tools: MoveTools, actor: Actor, planId: string) {
  const plan = await getPlan(tools, planId)
  staffOf(tools, actor, plan.itemId)
  if (plan.state === 'finished') return viewOf(plan)
  if (plan.state !== 'approved')
    throw problem('conflict', { zh: '方案还没有审核通过', en: 'The plan is not approved yet' })
  const { cursor, itemId, fromVersion } = plan
  const ids = await openCasesOf(tools.db, { itemId, version: fromVersion, after: cursor, limit: batch })
  let moved = 0
  for (const caseId of ids) if ((await moveCase(tools, actor, plan, caseId))?.moves) moved++
  await advancePlan(tools.db, {
    planId,
    after: cursor,
    cursor: ids.at(-1) ?? cursor,
    moved,
    stayed: ids.length - moved,
    isFinished: ids.length < batch,
  })
  return viewOf(await getPlan(tools, planId))
}

async function getPlan(tools: MoveTools, planId: string): Promise<MigrationPlan> {
  const plan = await findPlan(tools.db, planId)
  if (!plan) throw notFound('没有找到这个迁移方案', 'No such migration plan')
  return plan
}

/** The administrator of the whole area that the item is for: of the city, or of the district whose edition it is. Problem: forbidden. */
function staffOf(tools: MoveTools, actor: Actor, itemId: string): { staffId: string; name: string } {
  if (actor.kind === 'staff' && tools.can(actor, 'item.migrate', { division: tools.areaOf(itemId) }))
    return { staffId: actor.staffId, name: actor.name }
  throw problem('forbidden', {
    zh: '全市事项由市级管理员迁移，区级版本由本区或市级管理员迁移，请转给他们办理',
    en: 'The city’s administrator moves cases of a city item, the district’s or the city’s those of its edition',
  })
}
