// Who may be asked by a site, and how a question ends that cannot be answered.

import type { Actor } from '../../platform/http/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'

/** Whose sign-in a site learns of: one's own, at a device of one's own. */
export const subjectOf = (actor: Actor): string | undefined =>
  'subjectId' in actor && !actor.mandate && !actor.device ? actor.subjectId : undefined

/** The question is over, or was another browser's. */
export const noQuestion = () =>
  notFound(
    '这次登录请求已失效，请回到原来的网站重新登录',
    'This request has lapsed; go back to the site and sign in again',
  )
export const needSelf = () =>
  problem('forbidden', {
    zh: '代办时不能登录其他网站，请先回到本人',
    en: 'Go back to yourself before you sign in to another site',
  })
