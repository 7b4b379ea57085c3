/** Signatures of organs on PDF documents, under a certificate authority of our own. */
export type { Named } from './certificate.ts'
export { createSigning, type Signing } from './signing.ts'
export type { Verification } from './verify.ts'
