/** UUIDv7: made in the app, sorted by time, so that keys of one case lie together on disk. */
export { isId, newId } from './ids.ts'
