/**
 * Channels: the other ways in beside portal and desk; each subfolder is made by a `create…` of its own and stands alone. The hall is
 * appointments, the queue with its windows and board, and where to go. Kiosks are registered
 * terminals that take what is on their list; agent institutions (banks, post offices, property managers) take in what their contract names;
 * integrators are systems of others that ask with client credentials.
 */

export { type Agents, createAgents } from './agents/agents.ts'
export { isInstitutionId } from './agents/institution.ts'
export { agentRoutes } from './agents/routes.ts'
export { readHall } from './hall/content.ts'
export { createHall, type Hall } from './hall/create-hall.ts'
export { appointmentRoutes } from './hall/routes/appointment-routes.ts'
export { handoverRoutes } from './hall/routes/handover-routes.ts'
export { queueRoutes, windowRoutes } from './hall/routes/queue-routes.ts'
export { rosterRoutes } from './hall/routes/roster-routes.ts'
export { createIntegrators, type Integrators } from './integrators/integrators.ts'
export { integratorRoutes } from './integrators/routes.ts'
export { createKiosks, type Kiosks } from './kiosk/kiosks.ts'
export { kioskRoutes } from './kiosk/routes.ts'
export { kioskTicketRoutes } from './kiosk/ticket-routes.ts'
