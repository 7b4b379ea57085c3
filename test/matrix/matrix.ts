// Who may call what, written down by hand and held against the running application. A route that is missing here, or a row
// that no route has, fails the test: nobody opens a door unseen.

import { type Role, roles } from '../../server/identity/index.ts'

const everybody = roles
const applicants = ['person', 'enterprise'] as const
const intake = [...applicants, 'window-clerk'] as const
const handlers = ['window-clerk', 'reviewer', 'inspector', 'decider'] as const
const officers = ['reviewer', 'inspector', 'decider'] as const
const parties = [...applicants, ...handlers] as const
const readers = [...parties, 'supervisor'] as const
const editors = ['item-editor', 'administrator'] as const
const oversight = ['supervisor', 'administrator'] as const

export const matrix: Record<string, readonly Role[]> = {
  // Public
  'GET /api/v1/openapi.json': everybody,
  'GET /api/v1/divisions': everybody,
  'GET /api/v1/sites': everybody,
  'GET /api/v1/items': everybody,
  'GET /api/v1/items/:id': everybody,
  'GET /api/v1/items/:id/form': everybody,
  'GET /api/v1/items/:id/chart.svg': everybody,
  'GET /api/v1/items/:id/ratings': everybody,
  'GET /api/v1/items/:id/guide.pdf': everybody,
  'GET /api/v1/items/:id/implementations': everybody,
  'GET /api/v1/catalogue.json': everybody,
  'GET /api/v1/catalogue.pdf': everybody,
  'GET /api/v1/feed/items.json': everybody,
  'GET /api/v1/blank-forms/:key': everybody,
  'GET /api/v1/bundles': everybody,
  'GET /api/v1/bundles/:id': everybody,
  'POST /api/v1/items/:id/eligibility': everybody,
  'GET /api/v1/domains': everybody,
  'GET /api/v1/life-events': everybody,
  'GET /api/v1/schemas/:name': everybody,
  'GET /api/v1/powers': everybody,
  'GET /api/v1/powers/devolutions': everybody,
  'GET /api/v1/powers/boundaries': everybody,
  'GET /api/v1/sites/:siteId/items': everybody,
  'GET /api/v1/verifications/:verifyCode': everybody,
  'GET /api/v1/documents/:verifyCode': everybody,
  'POST /api/v1/progress': everybody,

  // Sign-in
  'POST /api/v1/sign-in/codes': everybody,
  'POST /api/v1/sign-in/person': everybody,
  'POST /api/v1/sign-in/enterprise': everybody,
  'POST /api/v1/sign-in/staff': everybody,
  'POST /api/v1/sign-out': everybody,
  'GET /api/v1/me': everybody,
  'GET /api/v1/demo/sign-ins': everybody,
  'GET /api/v1/demo/outbox': everybody,
  'POST /api/v1/reception/identify': ['window-clerk'],

  // The applicant, and the clerk for him
  'POST /api/v1/drafts': intake,
  'GET /api/v1/drafts': intake,
  'GET /api/v1/drafts/:draftId': intake,
  'PUT /api/v1/drafts/:draftId': intake,
  'DELETE /api/v1/drafts/:draftId': intake,
  'PUT /api/v1/drafts/:draftId/materials/:materialId': intake,
  'POST /api/v1/drafts/:draftId/materials/:materialId/files': intake,
  'DELETE /api/v1/drafts/:draftId/materials/:materialId/files/:fileId': intake,
  'POST /api/v1/cases': intake,
  'POST /api/v1/bundle-drafts': intake,
  'GET /api/v1/bundle-drafts': intake,
  'GET /api/v1/bundle-drafts/:draftId': intake,
  'PUT /api/v1/bundle-drafts/:draftId': intake,
  'DELETE /api/v1/bundle-drafts/:draftId': intake,
  'PUT /api/v1/bundle-drafts/:draftId/materials/:materialId': intake,
  'POST /api/v1/bundle-drafts/:draftId/materials/:materialId/files': intake,
  'DELETE /api/v1/bundle-drafts/:draftId/materials/:materialId/files/:fileId': intake,
  'POST /api/v1/bundle-cases': intake,
  'GET /api/v1/bundle-cases/:bundleId': applicants,
  'POST /api/v1/bundle-cases/:bundleId/withdraw': applicants,
  'POST /api/v1/bundle-cases/:bundleId/materials/:materialId/files': applicants,
  'POST /api/v1/bundle-cases/:bundleId/supplement': applicants,
  'GET /api/v1/cases': applicants,
  'POST /api/v1/cases/:caseId/withdraw': applicants,
  'POST /api/v1/cases/:caseId/supplement': applicants,
  'POST /api/v1/cases/:caseId/materials/:materialId/files': applicants,
  'POST /api/v1/cases/:caseId/rating': applicants,
  'GET /api/v1/notices': applicants,
  'POST /api/v1/notices/:noticeId/read': applicants,
  'GET /api/v1/licences': parties,
  'GET /api/v1/licences/:licenceId': parties,
  'GET /api/v1/licences/:licenceId/file': parties,

  // Reading and handling a case
  'GET /api/v1/cases/:caseId': readers,
  'GET /api/v1/cases/:caseId/chart.svg': readers,
  'GET /api/v1/cases/:caseId/due': readers,
  'GET /api/v1/cases/:caseId/files/:fileId': readers,
  'GET /api/v1/cases/:caseId/documents/:documentId': readers,
  'GET /api/v1/cases/:caseId/licences/:licenceId/file': readers,
  'GET /api/v1/live': handlers,
  'PUT /api/v1/cases/:caseId/presence': handlers,
  'DELETE /api/v1/cases/:caseId/presence': handlers,
  'GET /api/v1/tasks': handlers,
  'POST /api/v1/cases/:caseId/tasks/:taskId/claim': handlers,
  'POST /api/v1/cases/:caseId/tasks/:taskId/release': handlers,
  'POST /api/v1/cases/:caseId/tasks/:taskId/accept': ['window-clerk'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/refuse': ['window-clerk'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/require-supplement': ['window-clerk'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/review': ['reviewer', 'inspector'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/return': ['decider'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/decide': ['decider'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/issue': ['window-clerk', 'reviewer', 'decider'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/deliver': ['window-clerk'],
  'POST /api/v1/cases/:caseId/extension': officers,
  'POST /api/v1/cases/:caseId/consultations': officers,
  'POST /api/v1/cases/:caseId/procedures': officers,
  'GET /api/v1/cases/:caseId/organs': officers,
  'POST /api/v1/cases/:caseId/terminate': ['decider'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/grant-extension': ['decider'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/deny-extension': ['decider'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/answer': ['reviewer'],
  'POST /api/v1/cases/:caseId/tasks/:taskId/end-procedure': officers,
  'POST /api/v1/cases/:caseId/tasks/:taskId/recall': officers,
  'POST /api/v1/licences/:licenceId/revoke': ['decider'],

  // Items, by the service administration
  'GET /api/v1/items/:id/migration': ['administrator'],
  'POST /api/v1/items/:id/migration/preview': ['administrator'],
  'POST /api/v1/migrations': ['administrator'],
  'POST /api/v1/migrations/:planId/decision': ['administrator'],
  'POST /api/v1/migrations/:planId/run': ['administrator'],

  // Items written in the desk
  'GET /api/v1/authoring/items': editors,
  'GET /api/v1/authoring/choices': editors,
  'GET /api/v1/authoring/items/:id/history': editors,
  'GET /api/v1/authoring/items/:id/usage': editors,
  'GET /api/v1/authoring/items/:id/difference': editors,
  'GET /api/v1/authoring/revisions/:revisionId': editors,
  'GET /api/v1/authoring/revisions/:revisionId/difference': editors,
  'GET /api/v1/authoring/revisions/:revisionId/chart.svg': editors,
  'GET /api/v1/authoring/revisions/:revisionId/file': editors,
  'POST /api/v1/authoring/revisions/:revisionId/file': editors,
  'GET /api/v1/authoring/revisions/:revisionId/export.zip': editors,
  'GET /api/v1/authoring/items/:id/export.zip': editors,
  'POST /api/v1/authoring/revisions': editors,
  'PUT /api/v1/authoring/revisions/:revisionId': editors,
  'POST /api/v1/authoring/revisions/:revisionId/propose': editors,
  'POST /api/v1/authoring/revisions/:revisionId/recall': editors,
  'POST /api/v1/authoring/revisions/:revisionId/drop': editors,
  'POST /api/v1/authoring/revisions/:revisionId/approve': ['administrator'],
  'POST /api/v1/authoring/revisions/:revisionId/reject': ['administrator'],
  'POST /api/v1/authoring/items/:id/suspend': ['administrator'],
  'POST /api/v1/authoring/items/:id/resume': ['administrator'],
  'POST /api/v1/authoring/items/:id/retire': ['administrator'],

  // Seen from above
  'GET /api/v1/supervision/board': oversight,
  'GET /api/v1/supervision/cases': oversight,
  'GET /api/v1/supervision/departures': oversight,
  'GET /api/v1/statistics/rates': oversight,
  'GET /api/v1/statistics/series': oversight,
  'GET /api/v1/consistency': oversight,
  'GET /api/v1/consistency/:itemId': oversight,
  'GET /api/v1/exceptions': oversight,
  'GET /api/v1/onboarding': oversight,
  'GET /api/v1/onboarding/entries': oversight,
  'POST /api/v1/onboarding/entries': ['administrator'],
  'POST /api/v1/exceptions': ['administrator'],
  'POST /api/v1/exceptions/:requestId/decision': ['administrator'],

  // Terminals
  'GET /api/v1/devices': ['administrator'],
  'POST /api/v1/devices': ['administrator'],
  'PUT /api/v1/devices/:deviceId': ['administrator'],
  'POST /api/v1/devices/:deviceId/code': ['administrator'],
  'POST /api/v1/devices/:deviceId/revoke': ['administrator'],
  'POST /api/v1/kiosk/enrolment': everybody,
  'GET /api/v1/kiosk': everybody,
}

/** Bodies that pass validation, where the handler itself decides who may: it must come as far as that. */
export const bodies: Record<string, object> = {
  'POST /api/v1/cases': { draftId: '00000000-0000-7000-8000-000000000000' },
  'POST /api/v1/cases/:caseId/tasks/:taskId/refuse': { reason: '不属于本机关职权' },
  'POST /api/v1/cases/:caseId/tasks/:taskId/require-supplement': { missing: [{ reason: '缺少签名' }] },
  'POST /api/v1/cases/:caseId/tasks/:taskId/review': { outcome: 'passed', opinion: '同意' },
  'POST /api/v1/cases/:caseId/tasks/:taskId/return': { reason: '请补充核查' },
  'POST /api/v1/cases/:caseId/tasks/:taskId/decide': { decision: 'granted', reason: '符合条件' },
  'POST /api/v1/cases/:caseId/tasks/:taskId/deliver': { method: 'online' },
  'POST /api/v1/cases/:caseId/extension': { reason: '现场情况复杂', days: 5 },
  'POST /api/v1/cases/:caseId/consultations': { reason: '请核实租赁备案', days: 5, unit: 'health@440306000000' },
  'POST /api/v1/cases/:caseId/procedures': { reason: '需要专家评审', days: 5, procedure: 'expert-review' },
  'POST /api/v1/cases/:caseId/terminate': { reason: '申请人已经去世' },
  'POST /api/v1/cases/:caseId/tasks/:taskId/deny-extension': { opinion: '可以按期办结' },
  'POST /api/v1/cases/:caseId/tasks/:taskId/answer': { opinion: '没有意见' },
  'POST /api/v1/cases/:caseId/tasks/:taskId/end-procedure': { result: '评审通过' },
}

/** A stream is asked to end at once. */
export const queries: Record<string, string> = { 'GET /api/v1/live': '?seconds=0' }
