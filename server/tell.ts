// A message to somebody of whom only the id is known: the registry says, on record, which phone it goes to.

import type { createNotices } from './notices/index.ts'
import type { Registry } from './registry/index.ts'

type Message = { key: string; kind: string; params: Record<string, string>; subjectId: string }

/** Sends through the notices room; the same key is one message. */
export const tellBy =
  (registry: Registry, notices: ReturnType<typeof createNotices>) =>
  async <M extends Message>(message: M): Promise<void> => {
    const { phone } = await registry.readSubject(message.subjectId, `notice ${message.kind}`)
    await notices.send(undefined, { ...message, ...(phone && { phone }) })
  }
