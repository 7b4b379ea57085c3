// What is done about an applicant's commitments, as the room offers it: bringing and checking what was deferred, checking promises.

import type { Actor } from '../platform/http/index.ts'
import { checkDeferred } from './deferral/check.ts'
import { addDeferredFile, type SupplyTools, supplyDeferred } from './deferral/supply.ts'
import type { Who } from './perform.ts'
import { checkPromise } from './promise/check.ts'

export const committing = (tools: SupplyTools) => ({
  addDeferredFile: (actor: Actor, input: Parameters<typeof addDeferredFile>[2]) => addDeferredFile(tools, actor, input),
  supplyDeferred: (who: Who, input: Parameters<typeof supplyDeferred>[2]) => supplyDeferred(tools, who, input),
  checkDeferred: (who: Who, input: Parameters<typeof checkDeferred>[2]) => checkDeferred(tools, who, input),
  checkPromise: (who: Who, input: Parameters<typeof checkPromise>[2]) => checkPromise(tools, who, input),
})
