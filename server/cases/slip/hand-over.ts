// Handing paper over: a slip is made, scanned out, scanned in, or said to be missing. Each of these is an event of the case, written together
// with the slip; a scan that says what was said before is answered and written nowhere.

import { randomBytes } from 'node:crypto'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { type CaseRow, type EventKind, eventActor, type TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import { dueAfter } from '../deadlines.ts'
import type { CaseItem } from '../item.ts'
import { type CommandTools, perform } from '../perform.ts'
import { readApplication } from '../store/application.ts'
import { readCase } from '../store/case-path.ts'
import { findSlip, insertSlip, listSlipsOf, markMissing, markReceived, markSent } from '../store/slip.ts'
import { codeFrom, type Scan, type Slip, scanAt, stateOf, transitWorkingDays } from './slip.ts'

export type SlipTools = CommandTools & Pick<CityDoors, 'db' | 'getUnit'>
const noCase = () => notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
export const unitsOf = (actor: Actor): string[] => (actor.kind === 'staff' ? actor.posts.map(({ unit }) => unit) : [])
const nameOf = (actor: Actor): string => ('name' in actor ? actor.name : '')

/** Where the paper belongs: to who works on the case now, else to the organ that is competent. */
const handlerOf = (row: CaseRow, tasks: readonly TaskRow[]): string =>
  tasks.find(({ unit }) => unit !== row.siteId)?.unit ?? row.organId

/** Materials that the window took on paper and that are not on a slip already; what went missing may go again, as a copy. */
async function papersToSend(tools: SlipTools, item: CaseItem, caseId: string): Promise<Slip['papers']> {
  const [{ application }, slips] = await Promise.all([
    readApplication(tools.db, caseId, null, tools.clock.now()),
    listSlipsOf(tools.db, caseId),
  ])
  const gone = new Set(
    slips
      .filter((slip) => stateOf(slip) !== 'missing')
      .flatMap(({ papers }) => papers.map(({ materialId }) => materialId)),
  )
  return item.content.materials.flatMap(({ id, name }) =>
    application?.satisfied[id]?.by === 'on-paper' && !gone.has(id) ? [{ materialId: id, name }] : [],
  )
}

/** Makes the slip for all paper of a case that still lies at the window. Problems: not-found, conflict. */
export async function makeSlip(tools: SlipTools, actor: Actor, caseId: string): Promise<Slip> {
  const now = tools.clock.now()
  const { row, tasks } = await readCase(tools.db, caseId, null, now)
  if (!row || !tools.can(actor, 'slip.make', { units: [row.siteId] })) throw noCase()
  const papers = await papersToSend(tools, await tools.item(row.itemId, row.itemVersion), caseId)
  if (papers.length === 0)
    throw problem('conflict', {
      zh: '这个办件没有要移交的纸质材料，或都已开了流转凭证',
      en: 'This case has no paper to hand over, or all of it is on a slip already',
    })
  const to = handlerOf(row, tasks)
  if (to === row.siteId)
    throw problem('conflict', {
      zh: '这个办件由本服务点办理，纸质材料不用移交',
      en: 'The case is handled here; its paper stays',
    })
  const slip: Slip = {
    ...{ caseId, slipId: newId(now), code: codeFrom(randomBytes(12)), papers, from: row.siteId, to },
    ...{ madeAt: now.toString(), madeBy: nameOf(actor) },
    ...{ sentAt: null, dueAt: null, receivedAt: null, missingAt: null, missingWhy: null },
  }
  await insertSlip(tools.db, slip)
  return slip
}

export type Scanned = { slip: Slip; scan: Exclude<Scan, 'elsewhere'> }

/** A slip is scanned: out where it was made, in where it goes. Twice is once. Problems: not-found, conflict where it belongs to neither. */
export async function scanSlip(tools: SlipTools, actor: Actor, slip: Slip | undefined): Promise<Scanned> {
  if (!slip) throw notFound('没有找到这张流转凭证，请重新扫描', 'No such slip; scan again')
  const scan = scanAt(slip, unitsOf(actor))
  if (scan === 'elsewhere')
    throw problem('conflict', {
      zh: `这份材料要送到${tools.getUnit(slip.to).name.zh}，不是本单位的，请转送`,
      en: `This paper goes to ${tools.getUnit(slip.to).name.en}, not here; send it on`,
    })
  const isNew = (scan === 'sent' || scan === 'received') && (await mark(tools, actor, slip, scan))
  const after = (await findSlip(tools.db, slip.caseId, slip.slipId)) ?? slip
  return { slip: after, scan: isNew || !(scan === 'sent' || scan === 'received') ? scan : `${scan}-again` }
}

/** Says that paper which was sent has not come. Problems: not-found, conflict. */
export async function reportMissing(
  tools: SlipTools,
  actor: Actor,
  { caseId, slipId, why }: { caseId: string; slipId: string; why: string },
): Promise<Slip> {
  const slip = await findSlip(tools.db, caseId, slipId)
  if (!slip || !unitsOf(actor).some((unit) => unit === slip.from || unit === slip.to))
    throw notFound('没有找到这张流转凭证，请核对', 'No such slip; check it')
  if (!(await mark(tools, actor, slip, 'missing', why)))
    throw problem('conflict', {
      zh: {
        made: '这份材料还没有送出',
        sent: '请刷新后再试',
        received: '这份材料已经送达',
        missing: '已登记为没有送达',
      }[stateOf(slip)],
      en: `The slip is ${stateOf(slip)}`,
    })
  return (await findSlip(tools.db, caseId, slipId)) ?? slip
}

const kinds = { sent: 'paper_sent', received: 'paper_received', missing: 'paper_missing' } as const satisfies Record<
  string,
  EventKind
>

/** The slip and the event of its case, both or none; false when somebody was faster. */
async function mark(tools: SlipTools, actor: Actor, slip: Slip, into: keyof typeof kinds, why = ''): Promise<boolean> {
  const { caseId, slipId, papers, from, to } = slip
  const at = tools.clock.now()
  const row = { caseId, slipId, at: at.toString(), by: nameOf(actor) }
  const post = actor.kind === 'staff' ? actor.posts.find(({ unit }) => unit === from || unit === to) : undefined
  const isDone = await tools.db.write(async (tx) => {
    const isNew =
      into === 'sent'
        ? await markSent(tx, row, dueAfter(tools.calendar, at, transitWorkingDays))
        : into === 'received'
          ? await markReceived(tx, row)
          : await markMissing(tx, row, why)
    if (!isNew) return false
    await perform(
      { ...tools, db: tx, wake: () => {} },
      { actor },
      {
        caseId,
        decide: () => ({
          event: {
            kind: kinds[into],
            actor: eventActor(actor, post),
            data: {
              slipId,
              papers,
              from: { unit: from, name: tools.getUnit(from).name },
              to: { unit: to, name: tools.getUnit(to).name },
              ...(why && { reason: why }),
            },
          },
        }),
      },
    )
    return true
  })
  if (isDone) tools.wake()
  return isDone
}
