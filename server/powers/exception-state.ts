// Where an exception stands on a day: asked → approved or refused; approved → expired the day after its last day. Pure.

import type { ExceptionRow } from './store.ts'

export type ExceptionState = 'asked' | 'approved' | 'refused' | 'expired'

/** The state of a request on an ISO day. */
export function exceptionState(
  { decided, expiresOn }: Pick<ExceptionRow, 'decided' | 'expiresOn'>,
  today: string,
): ExceptionState {
  if (!decided) return 'asked'
  if (decided.decision === 'refused') return 'refused'
  return today <= expiresOn ? 'approved' : 'expired'
}

const strength: readonly ExceptionState[] = ['approved', 'asked', 'expired', 'refused']

/** Of several exceptions for one thing the one that counts: an approved one, else one that is asked, else one that has run out. */
export function ruling<T extends Pick<ExceptionRow, 'decided' | 'expiresOn'>>(
  exceptions: readonly T[],
  today: string,
): T | undefined {
  const rank = (one: T) => strength.indexOf(exceptionState(one, today))
  return [...exceptions].sort((a, b) => rank(a) - rank(b) || (a.expiresOn < b.expiresOn ? 1 : -1))[0]
}
