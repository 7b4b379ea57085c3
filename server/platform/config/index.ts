/** Settings: environment variables, checked at start. */
export { type Config, readConfig, settings } from './config.ts'
