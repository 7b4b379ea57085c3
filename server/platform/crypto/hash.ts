import { createHash, hash, randomBytes } from 'node:crypto'

/** SHA-256 as 64 hex digits. */
export const sha256Hex = (data: string | Buffer): string => hash('sha256', data, 'hex')
/** SHA-256 as 32 bytes. */
export const sha256Bytes = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
/** 256 random bits, URL-safe. */
export const randomToken = (): string => randomBytes(32).toString('base64url')
