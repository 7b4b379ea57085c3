// The rows of the ways in beside portal and desk, and of who may sit at a window.

import { type Role, roles } from '../../server/identity/index.ts'

const everybody = roles
const applicants = ['person', 'enterprise'] as const
const oversight = ['supervisor', 'administrator'] as const

export const channels: Record<string, readonly Role[]> = {
  // Messages, and one’s own account
  'GET /api/v1/notices': applicants,
  'GET /api/v1/notice-choices': applicants,
  'PUT /api/v1/notice-choices/:topic': applicants,
  'POST /api/v1/notices/:noticeId/read': applicants,
  'PUT /api/v1/me/password': roles.filter((role) => !['anonymous', 'delegate', 'client', ...applicants].includes(role)),

  // Whole cases that go to another organ
  'GET /api/v1/cases/:caseId/referral-organs': ['head', 'decider'],
  'POST /api/v1/cases/:caseId/referral': ['head', 'decider'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/take-over': ['decider'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/return-referral': ['decider'],

  // Agent institutions
  'GET /api/v1/agent-institutions': ['administrator'],
  'POST /api/v1/agent-institutions': ['administrator'],
  'GET /api/v1/agent-institutions/:institutionId': ['administrator'],
  'PUT /api/v1/agent-institutions/:institutionId': ['administrator'],
  'POST /api/v1/agent-institutions/:institutionId/end': ['administrator'],
  'POST /api/v1/agent-institutions/:institutionId/clerks': ['administrator'],
  'POST /api/v1/agent-institutions/:institutionId/clerks/:staffId/remove': ['administrator'],
  'GET /api/v1/agent-settlement': oversight,
  'GET /api/v1/agent-settlement/cases': oversight,
  'GET /api/v1/agent': ['agent-clerk'],
  'GET /api/v1/agent/cases': ['agent-clerk'],
  'GET /api/v1/agent/cases/:caseId': ['agent-clerk'],
  'GET /api/v1/agent/cases/:caseId/receipt': ['agent-clerk'],

  // Systems of others
  'GET /api/v1/integrators': ['administrator'],
  'GET /api/v1/integrators/organs': ['administrator'],
  'POST /api/v1/integrators': ['administrator'],
  'PUT /api/v1/integrators/:clientId': ['administrator'],
  'POST /api/v1/integrators/:clientId/secret': ['administrator'],
  'POST /api/v1/integrators/:clientId/former-secret/end': ['administrator'],
  'POST /api/v1/integrators/:clientId/revoke': ['administrator'],
  'POST /api/v1/token': everybody,
  'POST /api/v1/integration/cases/look-up': ['client'],
  'GET /api/v1/integration/cases/:caseNumber': ['client'],
  'GET /api/v1/integration/changes': ['client'],

  // The duty roster of a hall, and the handover of its windows
  'GET /api/v1/halls/:siteId/handovers': ['window-clerk', 'head'],
  'POST /api/v1/halls/:siteId/windows/:window/handovers/:handoverId/acknowledge': ['window-clerk'],
  'GET /api/v1/halls/:siteId/roster': ['window-clerk', 'head'],
  'PUT /api/v1/halls/:siteId/roster': ['head'],
  'POST /api/v1/halls/:siteId/roster/copy': ['head'],

  // Terminals
  'GET /api/v1/passes/mine': ['trainee', 'window-clerk'],
  'GET /api/v1/passes/certificate.pdf': ['trainee', 'window-clerk'],
  'POST /api/v1/passes/tests': ['trainee', 'window-clerk'],
  'GET /api/v1/passes/tests/:testId': ['trainee', 'window-clerk'],
  'PUT /api/v1/passes/tests/:testId': ['trainee', 'window-clerk'],
  'POST /api/v1/passes/tests/:testId/hand-in': ['trainee', 'window-clerk'],
  'GET /api/v1/passes/clerks': ['head', 'administrator'],
  'POST /api/v1/passes/clerks/:staffId/training': ['head', 'administrator'],
  'POST /api/v1/passes/clerks/:staffId/revoke': ['head', 'administrator'],
  'GET /api/v1/devices': ['administrator'],
  'POST /api/v1/devices': ['administrator'],
  'PUT /api/v1/devices/:deviceId': ['administrator'],
  'POST /api/v1/devices/:deviceId/code': ['administrator'],
  'POST /api/v1/devices/:deviceId/revoke': ['administrator'],
  'POST /api/v1/kiosk/enrolment': everybody,
  'GET /api/v1/kiosk': everybody,
  'GET /api/v1/kiosk/hall': everybody,
  'POST /api/v1/kiosk/tickets': everybody,
}
