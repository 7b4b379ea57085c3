/**
 * Supervision (监督): what happened, read off the log. A watch over limits with the board that shows it, statistics with the rates
 * of the plan, and the public ratings of items. Everything here can be thrown away and made again from the log.
 */
export { readMeasures } from './measure.ts'
export { supervisionRoutes } from './routes.ts'
export { createSupervision } from './supervision.ts'
