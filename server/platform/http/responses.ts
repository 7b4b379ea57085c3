import { Type } from 'typebox'

const Details = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
  fields: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), zh: Type.String(), en: Type.String() }))),
  movedOn: Type.Optional(Type.Object({ by: Type.String(), at: Type.String(), kind: Type.String() })),
  retryAfter: Type.Optional(Type.Number()),
  incident: Type.Optional(Type.String()),
})

/** Response schemas for every problem status: RFC 9457 problem details. */
export const problemResponses = { '4xx': Details, '5xx': Details } as const
