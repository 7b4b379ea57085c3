import { Type } from 'typebox'

const closed = { additionalProperties: false }
export const idOfItem = Type.String({ maxLength: 80, pattern: '^[a-z][a-z0-9-]*$' })
export const ItemParams = Type.Object({ id: idOfItem }, closed)
export const RevisionParams = Type.Object({ revisionId: Type.String({ format: 'uuid' }) }, closed)
