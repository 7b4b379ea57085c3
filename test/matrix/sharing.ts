// Routes of shared data: who looked at mine, what is wrong in it, who answers for it.

import type { Role } from '../../server/identity/index.ts'

const applicants = ['person', 'enterprise'] as const
const providers = ['reviewer', 'decider', 'head'] as const

export const sharing: Record<string, readonly Role[]> = {
  'POST /api/v1/drafts/:draftId/shared': [...applicants, 'delegate', 'window-clerk', 'agent-clerk'],
  'GET /api/v1/look-ups': applicants,
  'GET /api/v1/data-reports': applicants,
  'POST /api/v1/data-reports': applicants,
  'GET /api/v1/data-reports/incoming': providers,
  'POST /api/v1/data-reports/:reportId/reply': providers,
  'GET /api/v1/resources': [...providers, 'supervisor', 'administrator'],
}
