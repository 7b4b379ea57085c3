// Who may call what: the table that people read and agree on. A line per route: the roles that it is open to, and what to send so
// that the request is well-formed. `matrix.db.test.ts` holds the running city against it, so the two cannot drift apart.

import type { Role } from '../../server/identity/index.ts'

export type Line = {
  /** `METHOD url` as registered. */
  route: string
  may: readonly Role[]
  body?: Readonly<Record<string, unknown>>
  query?: string
}

export const everybody: readonly Role[] = [
  'anonymous',
  'person',
  'enterprise',
  'window-clerk',
  'reviewer',
  'inspector',
  'decider',
  'supervisor',
  'administrator',
]
const applicants: readonly Role[] = ['person', 'enterprise']
const clerk: readonly Role[] = ['window-clerk']
const handlers: readonly Role[] = ['window-clerk', 'reviewer', 'inspector', 'decider']
const oversight: readonly Role[] = ['supervisor', 'administrator']
const applying = [...applicants, ...clerk]
const readers: readonly Role[] = [...applicants, ...handlers, 'supervisor']

/** An id that nothing has. */
export const nobodysId = '01890000-0000-7000-8000-000000000000'
const task = '/api/v1/cases/:caseId/tasks/:taskId'
const draft = '/api/v1/drafts/:draftId'
const may = (roles: readonly Role[], ...routes: string[]): Line[] => routes.map((route) => ({ route, may: roles }))

export const matrix: readonly Line[] = [
  // Public: guides, places, progress by number and code, verification
  ...may(
    everybody,
    'GET /api/v1/openapi.json',
    'GET /api/v1/divisions',
    'GET /api/v1/sites',
    'GET /api/v1/items',
    'GET /api/v1/items/:id',
    'GET /api/v1/items/:id/form',
    'GET /api/v1/items/:id/chart.svg',
    'GET /api/v1/items/:id/ratings',
    'GET /api/v1/domains',
    'GET /api/v1/life-events',
    'GET /api/v1/schemas/:name',
    'GET /api/v1/documents/:verifyCode',
    'GET /api/v1/verifications/:verifyCode',
  ),
  { route: 'POST /api/v1/progress', may: everybody, body: { caseNumber: 'x', queryCode: 'x' } },

  // Signing in; empty entries, so that the answer says what is missing rather than that it is wrong
  { route: 'POST /api/v1/sign-in/codes', may: everybody, body: {} },
  { route: 'POST /api/v1/sign-in/person', may: everybody, body: {} },
  { route: 'POST /api/v1/sign-in/enterprise', may: everybody, body: {} },
  { route: 'POST /api/v1/sign-in/staff', may: everybody, body: {} },
  ...may(everybody, 'POST /api/v1/sign-out'),
  ...may([...applicants, ...handlers, ...oversight], 'GET /api/v1/me'),
  ...may(everybody, 'GET /api/v1/demo/sign-ins'),
  { route: 'GET /api/v1/demo/outbox', may: everybody, query: 'phone=13900000099' },

  // Applying, by oneself or with the clerk at a window
  { route: 'POST /api/v1/drafts', may: applying, body: { itemId: 'no-such-item', subjectId: nobodysId } },
  ...may(applying, 'GET /api/v1/drafts', `GET ${draft}`, `DELETE ${draft}`),
  { route: `PUT ${draft}`, may: applying, body: { form: {} } },
  { route: `PUT ${draft}/materials/:materialId`, may: applying, body: { by: 'upload' } },
  ...may(applying, `POST ${draft}/materials/:materialId/files`, `DELETE ${draft}/materials/:materialId/files/:fileId`),
  { route: 'POST /api/v1/cases', may: applying, body: { draftId: nobodysId } },
  { route: 'POST /api/v1/reception/identify', may: clerk, body: { phone: '13900000099' } },

  // The applicant's own
  ...may(applicants, 'GET /api/v1/cases', 'POST /api/v1/cases/:caseId/materials/:materialId/files'),
  { route: 'POST /api/v1/cases/:caseId/withdraw', may: applicants, body: {} },
  { route: 'POST /api/v1/cases/:caseId/supplement', may: applicants, body: {} },
  { route: 'POST /api/v1/cases/:caseId/rating', may: applicants, body: { level: 5, reasons: [] } },
  ...may(applicants, 'GET /api/v1/notices', 'POST /api/v1/notices/:noticeId/read'),
  ...may(applicants, 'GET /api/v1/licences', 'GET /api/v1/licences/:licenceId', 'GET /api/v1/licences/:licenceId/file'),

  // Reading a case: whose it is, who handles it, who watches over them
  ...may(
    readers,
    'GET /api/v1/cases/:caseId',
    'GET /api/v1/cases/:caseId/chart.svg',
    'GET /api/v1/cases/:caseId/files/:fileId',
    'GET /api/v1/cases/:caseId/documents/:documentId',
  ),

  // Handling, each verb by its post
  ...may(handlers, 'GET /api/v1/tasks', `POST ${task}/claim`, `POST ${task}/release`),
  { route: `POST ${task}/accept`, may: clerk, body: {} },
  { route: `POST ${task}/refuse`, may: clerk, body: { reason: 'x' } },
  { route: `POST ${task}/require-supplement`, may: clerk, body: { missing: [{ pointer: '/name', reason: 'x' }] } },
  { route: `POST ${task}/review`, may: ['reviewer', 'inspector'], body: { outcome: 'passed', opinion: 'x' } },
  { route: `POST ${task}/return`, may: ['decider'], body: { reason: 'x' } },
  { route: `POST ${task}/decide`, may: ['decider'], body: { decision: 'granted', reason: '' } },
  { route: `POST ${task}/issue`, may: ['window-clerk', 'reviewer', 'decider'], body: {} },
  { route: `POST ${task}/deliver`, may: clerk, body: { method: 'window' } },
  { route: 'POST /api/v1/licences/:licenceId/revoke', may: ['decider'], body: { reason: 'x' } },

  // Seen from above
  ...may(oversight, 'GET /api/v1/supervision/board', 'GET /api/v1/supervision/cases'),
  ...may([...oversight, 'decider'], 'GET /api/v1/statistics/rates'),
  { route: 'GET /api/v1/statistics/series', may: [...oversight, 'decider'], query: 'measure=submitted&by=day' },
]
