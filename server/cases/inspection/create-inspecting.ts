import type { Actor } from '../../platform/http/index.ts'
import type { Who } from '../perform.ts'
import { addPhoto, type PhotoTools, readPhoto, removePhoto } from './photos.ts'
import { type InspectVerb, inspect } from './report.ts'

/** On-site inspections, as the room offers them. */
export const createInspecting = (tools: PhotoTools) => ({
  inspect: <V extends InspectVerb>(who: Who, verb: V, order: Parameters<typeof inspect<V>>[3]) =>
    inspect(tools, who, verb, order),
  addPhoto: (actor: Actor, photo: Parameters<typeof addPhoto>[2]) => addPhoto(tools, actor, photo),
  removePhoto: (actor: Actor, photo: Parameters<typeof removePhoto>[2]) => removePhoto(tools, actor, photo),
  photo: (actor: Actor, caseId: string, photoId: string) => readPhoto(tools, actor, caseId, photoId),
})
