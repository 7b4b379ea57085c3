// Bringing what was deferred. A clerk at any window takes it, looks at it and settles it in one go. The applicant uploads it; then a task at the
// site that accepted has it looked at, and the default cannot come while it waits there: who brought it in time is not late
// because the office is. What will not do is asked for again, with the days that were left when it came, one at least.

import { notFound, problem } from '../../platform/problem/index.ts'
import { type CaseRow, eventActor, type Owed, type TaskRow } from '../case.ts'
import { acceptanceWorkingDays, dueAfter } from '../deadlines.ts'
import type { DraftTools } from '../draft.ts'
import { getMaterial } from '../materials.ts'
import { type CommandResult, type CommandTools, MovedOn, perform, type Situation, type Who } from '../perform.ts'
import { type ApplicationFile, insertFile, readApplication, saveSatisfied } from '../store/application.ts'
import { readCase } from '../store/case-path.ts'
import { storeUpload } from '../store-upload.ts'
import { changeOwed, nameOf, owedOf, withOwed } from './owed.ts'

export type SupplyTools = CommandTools & DraftTools
export type Brought = 'upload' | 'on-paper'

const noCase = () => notFound('没有找到这个办件，请核对编号', 'No such case; check the number')

/** The material that is owed and may be brought now. Problems: not-found, conflict. */
function owing(tools: Pick<SupplyTools, 'can'>, actor: Situation['actor'], row: CaseRow, materialId: string): Owed {
  if (!tools.can(actor, 'case.supply-deferred', { subjectId: row.subjectId, item: row.itemId })) throw noCase()
  const one = owedOf(row.state).find((each) => each.materialId === materialId)
  if (!one?.until)
    throw problem('conflict', { zh: '这份材料现在不需要补交', en: 'This material is not waited for now' })
  if (one.check)
    throw problem('conflict', {
      zh: '这份材料已经补交，正在核对',
      en: 'This material was brought already and is being checked',
    })
  return one
}

/** Files of a material that were added since it was last rejected. */
const freshFiles = (files: readonly ApplicationFile[], { materialId, rejected }: Owed): ApplicationFile[] =>
  files.filter((file) => file.materialId === materialId && (!rejected || file.addedAt > rejected.at))

/** Uploads a file for a material that is owed. */
export async function addDeferredFile(
  tools: SupplyTools,
  actor: Situation['actor'],
  { caseId, materialId, upload }: { caseId: string; materialId: string; upload: { name: string; data: Buffer } },
) {
  const { row } = await readCase(tools.db, caseId, null, tools.clock.now())
  if (!row) throw noCase()
  const one = owing(tools, actor, row, materialId)
  const item = await tools.item(row.itemId, row.itemVersion)
  const { files } = await readApplication(tools.db, caseId, null, tools.clock.now())
  const file = await storeUpload(tools, getMaterial(item, materialId), freshFiles(files, one).length, upload)
  await insertFile(tools.db, caseId, file, eventActor(actor).id ?? row.subjectId)
  return { fileId: file.fileId, name: file.name, type: file.mediaType, size: file.sizeBytes }
}

/** Says that a material is here. Problems: not-found, conflict when it is not owed, or nothing was uploaded. */
export async function supplyDeferred(
  tools: SupplyTools,
  who: Who,
  input: { caseId: string; materialId: string; by: Brought; key?: string | undefined },
): Promise<CommandResult> {
  const { caseId, materialId, by, key } = input
  const done = await tools.db.write(async (tx) => {
    let isSettled = false
    const result = await perform({ ...tools, db: tx, wake: () => {} }, who, {
      caseId,
      key,
      decide: async ({ row, actor, item, now }) => {
        const one = owing(tools, actor, row, materialId)
        const { files } = await readApplication(tx, caseId, null, now)
        const fresh = freshFiles(files, one)
        const isClerk = actor.kind === 'staff'
        if (by === 'on-paper' && !isClerk)
          throw problem('conflict', { zh: '纸质材料请交到窗口', en: 'Bring paper to a window' })
        if (by === 'upload' && fresh.length === 0)
          throw problem('conflict', { zh: '请先上传文件，再提交', en: 'Upload a file first' })
        isSettled = isClerk
        const facts = { materialId, name: nameOf(item, materialId), by, files: fresh.map(({ sha256 }) => sha256) }
        if (isClerk) {
          const post = actor.posts.find((held) => held.post === 'window-clerk')
          return {
            event: { kind: 'deferred_confirmed', actor: eventActor(actor, post), data: facts },
            beside: { tasks: [], change: (state) => without(state, materialId) },
          }
        }
        const task = checkTask(tools, row, facts.name.zh, now)
        return {
          event: { kind: 'deferred_supplied', actor: eventActor(actor), data: { ...facts, taskId: task.taskId } },
          beside: {
            opened: task,
            tasks: [],
            change: (state) =>
              changeOwed(state, materialId, ({ timers: _over, ...rest }) => ({
                ...rest,
                check: { taskId: task.taskId, at: now.toString() },
              })),
          },
        }
      },
    })
    if (isSettled) await saveSatisfied(tx, caseId, materialId, by === 'upload' ? null : { by })
    return result
  })
  tools.wake()
  return done
}

export const without = (state: CaseRow['state'], materialId: string) =>
  withOwed(
    state,
    owedOf(state).filter((each) => each.materialId !== materialId),
  )

/** Looking at what came is due as an acceptance is: 行政许可法 第三十二条, five working days. */
const checkTask = (tools: SupplyTools, row: CaseRow, name: string, now: Temporal.Instant): TaskRow => ({
  taskId: `deferral.${row.version + 1}`,
  node: 'deferral',
  name: `核对补交材料：${name}`,
  act: 'check-deferred',
  unit: row.siteId,
  post: 'window-clerk',
  claimedBy: null,
  claimedName: null,
  openedAt: now.toString(),
  dueAt: dueAfter(tools.calendar, now, acceptanceWorkingDays),
})

/** The material that a task looks at; throws MovedOn when that is over. */
export function checkedAt({ row }: Pick<Situation, 'row'>, taskId: string): Owed {
  const one = owedOf(row.state).find(({ check }) => check?.taskId === taskId)
  if (!one) throw new MovedOn()
  return one
}
