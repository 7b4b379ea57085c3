// Who asks and under which key; bytes in and out: one upload per request, and files sent so that a browser shows but never runs them.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { sha256Bytes } from '../platform/crypto/index.ts'
import { problem } from '../platform/problem/index.ts'
import type { Who } from './perform.ts'

/** The one file of a multipart request. Problems: wrong-type, bad-request, too-large. */
export async function readUpload(request: FastifyRequest): Promise<{ name: string; data: Buffer }> {
  if (!request.isMultipart())
    throw problem('wrong-type', {
      zh: '请以表单方式上传文件（multipart/form-data）',
      en: 'Upload as multipart/form-data',
    })
  const part = await readPart(request)
  if (!part?.name) throw problem('bad-request', { zh: '没有收到文件，请重新选择', en: 'No file was sent' })
  return part
}

/** The multipart parser throws plain errors at what is cut off or malformed; those with a status of their own go on as they are. */
async function readPart(request: FastifyRequest): Promise<{ name: string; data: Buffer } | undefined> {
  try {
    const part = await request.file()
    return part && { name: part.filename, data: await part.toBuffer() }
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'statusCode' in cause) throw cause
    throw problem(
      'bad-request',
      { zh: '文件没有传完整，请重新上传', en: 'The upload is incomplete or malformed; send it again' },
      { cause },
    )
  }
}

export function sendFile(
  reply: FastifyReply,
  { data, name, mediaType }: { data: Buffer; name: string; mediaType: string },
): FastifyReply {
  return reply
    .type(mediaType)
    .headers({
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'cache-control': 'private, no-store',
    })
    .send(data)
}

/** Who asks, by the session's token: the session is read with the case. */
export const whoOf = (request: FastifyRequest): Who => ({
  tokenHash: request.sessionToken ? sha256Bytes(request.sessionToken) : null,
})

/** The key under which a repeated request acts once. */
export const keyOf = (request: { headers: Record<string, unknown> }): string | undefined =>
  request.headers['idempotency-key'] as string | undefined
