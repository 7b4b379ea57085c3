// A licence shown at a window: its QR code carries the address where it is verified, and a scanner types that address like a keyboard.
// It tells who holds it, when it is valid; at a visit that lasts it must be held by whoever stands there.

import { notFound, problem } from '../platform/problem/index.ts'
import type { RegistryDoors, SubjectSummary } from './context.ts'

export type ShownLicence = {
  name: { zh: string; en: string }
  holderSubjectId: string
  validUntil: string | null
  status: 'valid' | 'revoked' | 'expired'
}

/** The verification code in what a scanner typed: the whole address, or the code alone. */
export const codeShown = (text: string): string =>
  (/\/verify\/([^/?#\s]+)/.exec(text)?.[1] ?? text).toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

/** Whose licence it is. Problems: not-found, conflict when it is revoked, expired, or not that of `subjectId`. */
export async function subjectOfLicence(
  registry: Pick<RegistryDoors, 'getSubject'>,
  licence: ShownLicence | undefined,
  subjectId: string | undefined,
): Promise<SubjectSummary> {
  if (!licence)
    throw notFound(
      '没有找到这份证照，请重新扫描，或改用身份证号',
      'No such licence; scan again, or use the citizen number',
    )
  const { zh, en } = licence.name
  if (licence.status === 'revoked')
    throw problem('conflict', {
      zh: `这份《${zh}》已撤销，不能用来识别；请改用身份证号`,
      en: `This licence (${en}) is revoked and identifies nobody; use the citizen number`,
    })
  if (licence.status === 'expired')
    throw problem('conflict', {
      zh: `这份《${zh}》已于 ${licence.validUntil} 到期，不能用来识别；请出示有效证件，或改用身份证号`,
      en: `This licence (${en}) expired on ${licence.validUntil}; show a valid one, or use the citizen number`,
    })
  if (subjectId && licence.holderSubjectId !== subjectId)
    throw problem('conflict', {
      zh: `这份《${zh}》不是当前办事人的，请核对；如换了办事人，请先结束本次办理`,
      en: `This licence (${en}) is not held by the person at the window; check, or end this visit first`,
    })
  return registry.getSubject(licence.holderSubjectId)
}
