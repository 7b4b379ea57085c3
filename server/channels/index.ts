/**
 * Channels: the other ways in beside portal and window. Kiosks are registered terminals that take what is on their list.
 */
export { createKiosks, type Kiosks } from './kiosk/kiosks.ts'
export { kioskRoutes } from './kiosk/routes.ts'
