import type { Role } from '../../server/identity/index.ts'

const applicants = ['person', 'enterprise'] as const

/** Routes of mandates and guardianships. */
export const mandates: Record<string, readonly Role[]> = {
  'GET /api/v1/mandates': applicants,
  'POST /api/v1/mandates': applicants,
  'POST /api/v1/mandates/:mandateId/answer': applicants,
  'POST /api/v1/mandates/:mandateId/revoke': applicants,
  'POST /api/v1/mandates/:mandateId/act': ['person', 'delegate'],
  'POST /api/v1/me/act-for-myself': ['person', 'delegate'],
  'POST /api/v1/reception/guardians': ['window-clerk'],
}
