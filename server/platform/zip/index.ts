export { zip } from './zip.ts'
