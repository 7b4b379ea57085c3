/**
 * Channels: the ways in beside the portal and the desk. The hall is appointments, the queue with its windows and board, and where to go;
 * each subfolder is made by a `create…` of its own and stands alone.
 */
export { createHall, type Hall } from './hall/create-hall.ts'
export { appointmentRoutes } from './hall/routes/appointment-routes.ts'
export { queueRoutes, windowRoutes } from './hall/routes/queue-routes.ts'
