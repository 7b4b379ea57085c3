import { type Role, roles } from '../../server/identity/index.ts'

const everybody = roles
const applicants = ['person', 'enterprise'] as const

/** Routes of sign-in, mandates and guardianships. */
export const identity: Record<string, readonly Role[]> = {
  'POST /api/v1/sign-in/codes': everybody,
  'POST /api/v1/sign-in/person': everybody,
  'POST /api/v1/sign-in/enterprise': everybody,
  'POST /api/v1/sign-in/staff': everybody,
  'POST /api/v1/sign-out': everybody,
  'GET /sso/*': everybody,
  'POST /sso/*': everybody,
  'GET /authorise/:uid/asked': applicants,
  'POST /authorise/:uid/answer': applicants,
  'GET /api/v1/sso-consents': applicants,
  'POST /api/v1/sso-consents/:clientId/withdraw': applicants,
  'GET /api/v1/sso-sites': ['administrator'],
  'POST /api/v1/sso-sites': ['administrator'],
  'POST /api/v1/sso-sites/:clientId/end': ['administrator'],
  'GET /api/v1/me': everybody,

  'GET /api/v1/mandates': applicants,
  'POST /api/v1/mandates': applicants,
  'POST /api/v1/mandates/:mandateId/answer': applicants,
  'POST /api/v1/mandates/:mandateId/revoke': applicants,
  'POST /api/v1/mandates/:mandateId/act': ['person', 'delegate'],
  'POST /api/v1/me/act-for-myself': ['person', 'delegate'],
  'POST /api/v1/reception/guardians': ['window-clerk'],
}
