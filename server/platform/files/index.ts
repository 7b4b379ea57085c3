/** Files are content-addressed blobs: a name is the SHA-256 of what it holds. */
export { createFileStore, type FileStore } from './file-store.ts'
