// Proposing: whoever of the competent organ found the error says what is wrong and how it is right. The right values are held against the form
// of the item, so that no correction makes a decision that an application could not have led to.

import { validateForm } from '../../engines/form/index.ts'
import { type FieldProblem, notFound, problem } from '../../platform/problem/index.ts'
import { actorId, type CaseState, type CorrectionKind, eventActor, type TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import { dueAfter } from '../deadlines.ts'
import { type CommandResult, type CommandTools, perform, type Situation, type Who } from '../perform.ts'
import { readApplication } from '../store/application.ts'
import { findCorrections, insertCorrection } from '../store/corrections.ts'
import { readEvents } from '../store/log.ts'
import { formAsCorrected } from './corrected-form.ts'
import { type Change, correctionTable, valueAt, withChanges } from './correction.ts'

export type CorrectionTools = CommandTools & Pick<CityDoors, 'staffAt' | 'db'>
export type Proposal = {
  kind: CorrectionKind
  /** What is wrong; the applicant reads it. */
  reason: string
  changes?: Change[]
  /** The reason of the decision as it is right. */
  decisionReason?: string
}

/** Working days in which somebody else approves or denies. Ours. */
const approvalWorkingDays = 5

/** Proposes a correction. Problems: not-found, forbidden, conflict, validation-failed. */
export async function proposeCorrection(
  tools: CorrectionTools,
  who: Who,
  { caseId, key, ...proposal }: Proposal & { caseId: string; key?: string | undefined },
): Promise<CommandResult> {
  const { kind, reason, changes = [], decisionReason } = proposal
  const done = await tools.db.write((tx) =>
    perform({ ...tools, db: tx, wake: () => {} }, who, {
      caseId,
      key,
      decide: async (situation) => {
        const { row, actor } = situation
        checkOrgan(tools, situation)
        const events = await readEvents(tx, caseId)
        if (row.state.correcting)
          throw problem('conflict', {
            zh: '已经有一项更正等待批准，请先处理',
            en: 'Another correction waits for approval; settle that first',
          })
        if (!correctionTable[kind].may(row, events))
          throw problem('conflict', {
            zh: `这个办件现在不能${correctionTable[kind].name.zh}`,
            en: `${correctionTable[kind].name.en} is not possible in this case now`,
          })
        await checkSecond(tools, situation)
        if (kind === 'correction') await checkChanges(tools, tx, situation, events, proposal)
        const seq = row.version + 1
        const task = approvalTask(tools, situation, kind)
        await insertCorrection(tx, caseId, seq, kind === 'correction' ? changes : [])
        return {
          event: {
            kind: 'correction_proposed',
            actor: eventActor(actor, { unit: row.organId, post: 'reviewer' }),
            data: {
              taskId: task.taskId,
              correction: kind,
              reason,
              fields: changes.map(({ pointer }) => pointer),
              ...(kind === 'correction' && decisionReason !== undefined && { decisionReason }),
            },
          },
          beside: {
            opened: task,
            tasks: [],
            change: (state): CaseState => ({
              ...state,
              correcting: {
                taskId: task.taskId,
                kind,
                by: actorId(actor) ?? '',
                name: actor.kind === 'staff' ? actor.name : '',
                seq,
              },
            }),
          },
        }
      },
    }),
  )
  tools.wake()
  return done
}

function checkOrgan(tools: CorrectionTools, { row, tasks, actor }: Situation): void {
  if (tools.can(actor, 'case.correct', { units: [row.organId] })) return
  const units = [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)]
  if (!tools.can(actor, 'case.read', { subjectId: row.subjectId, units }))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  throw problem('forbidden', {
    zh: '只有作出决定的机关可以更正或者撤销决定',
    en: 'Only the organ that decided may correct or revoke the decision',
  })
}

/** Nobody proposes what nobody else could approve. */
async function checkSecond(tools: CorrectionTools, { row, actor }: Situation): Promise<void> {
  const others = (await tools.staffAt([row.organId])).filter(
    ({ staffId, posts }) =>
      staffId !== actorId(actor) && posts.some(({ unit, post }) => unit === row.organId && post === 'decider'),
  )
  if (others.length === 0)
    throw problem('conflict', {
      zh: '本机关没有另一名决定人员可以批准，请由审查人员提出，或者先增派决定人员',
      en: 'Nobody else of this organ may approve it: let a reviewer propose it, or appoint another decider first',
    })
}

async function checkChanges(
  { calendar }: CorrectionTools,
  tx: Parameters<typeof readEvents>[0],
  { row, item, now }: Situation,
  events: Awaited<ReturnType<typeof readEvents>>,
  { changes = [], decisionReason }: Proposal,
): Promise<void> {
  if (changes.length === 0 && decisionReason === undefined)
    throw problem('validation-failed', {
      zh: '请写明更正哪一项、正确的内容是什么',
      en: 'Say which value or reason is corrected, and how it is right',
    })
  const { application } = await readApplication(tx, row.caseId, null, now)
  const form = formAsCorrected(application?.form ?? {}, events, await findCorrections(tx, row.caseId))
  const fields: FieldProblem[] = changes.flatMap(({ pointer, to }) => {
    const from = valueAt(form, pointer)
    if (from === undefined || typeof from !== typeof to)
      return [{ pointer, zh: '没有这一项，或者内容的类型不对', en: 'There is no such value, or it is of another kind' }]
    return from === to ? [{ pointer, zh: '与原来的内容相同', en: 'The same as it was' }] : []
  })
  if (fields.length === 0) {
    const today = calendar.localDay(now.toString())
    const before = new Set(validateForm(item.form, form, { today, known: {} }).map(({ pointer }) => pointer))
    for (const { pointer, message } of validateForm(item.form, withChanges(form, changes), { today, known: {} }))
      if (!before.has(pointer)) fields.push({ pointer, ...message })
  }
  if (fields.length > 0)
    throw problem(
      'validation-failed',
      { zh: '更正的内容有误，请按提示修改', en: 'The correction is not right; change what is named' },
      { fields },
    )
}

const approvalTask = ({ calendar }: CorrectionTools, { row, now }: Situation, kind: CorrectionKind): TaskRow => ({
  taskId: `correction.${row.version + 1}`,
  node: 'correction',
  name: `批准：${correctionTable[kind].name.zh}`,
  act: 'approve-correction',
  unit: row.organId,
  post: 'decider',
  claimedBy: null,
  claimedName: null,
  openedAt: now.toString(),
  dueAt: dueAfter(calendar, now, approvalWorkingDays),
})
