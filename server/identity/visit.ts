// A visit (到场): from being identified at a window until the clerk says that it is over, identifies the next person, or four hours have
// gone by. While it lasts the clerk may go on with drafts of this person: being there is the consent, and the visit is its record.

import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import type { Context, SubjectKey } from './context.ts'
import { endVisit, findOpenVisit, findVisit, replaceVisit, type Visit } from './store/visits.ts'

export type { Visit } from './store/visits.ts'
export type Clerk = Extract<Actor, { kind: 'staff' }>
export type Shown = 'citizen-id' | 'credit-code' | 'phone' | 'licence'

const lapses = { hours: 4 }
const lasting = ({ db, clock }: Pick<Context, 'db' | 'clock'>, staffId: string) =>
  findOpenVisit(db, staffId, clock.now().subtract(lapses))

/** Begins the visit of a person who was identified; the one that lasts goes on when it is the same person's. */
export async function beginVisit(context: Context, clerk: Clerk, subjectId: string, shown: Shown): Promise<Visit> {
  const now = await lasting(context, clerk.staffId)
  if (now?.subjectId === subjectId) return now
  const at = context.clock.now()
  const visit = {
    visitId: newId(at),
    subjectId,
    staffId: clerk.staffId,
    siteId: clerk.posts.find(({ post }) => post === 'window-clerk')?.unit ?? null,
    beganAt: at.toString(),
    endedAt: null,
  }
  if (await context.db.write((tx) => replaceVisit(tx, { ...visit, shown }))) return visit
  throw problem('conflict', {
    zh: '本窗口正在识别另一位办事人，请稍后再试',
    en: 'Another person is being identified at this window; try again',
  })
}

/** Whether this person now stands at this clerk's window. */
export const isAtWindow = async (context: Context, staffId: string, subjectId: string): Promise<boolean> =>
  (await lasting(context, staffId))?.subjectId === subjectId

/** A visit at one's own window, over or not. Problem: not-found. */
export async function getVisit(context: Context, actor: Actor, visitId: string): Promise<Visit> {
  const found = actor.kind === 'staff' ? await findVisit(context.db, visitId, actor.staffId) : undefined
  if (!found) throw notFound('没有找到这次到场办理，请重新识别办事人', 'No such visit; identify the person again')
  return found
}

/** Ends a visit; twice is once. Problem: not-found. */
export async function closeVisit(context: Context, clerk: Clerk, visitId: string): Promise<void> {
  await getVisit(context, clerk, visitId)
  await endVisit(context.db, visitId, clerk.staffId, context.clock.now())
}

/** What a person showed, by what was sent; the papers count before the phone. */
export const shownIn = ({ citizenId, creditCode }: SubjectKey): Shown =>
  citizenId ? 'citizen-id' : creditCode ? 'credit-code' : 'phone'
