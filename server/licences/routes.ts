// HTTP of the room: the holder's own licences and their files, revocation by staff, and the one public question, whether a paper is good,
// answered with masked names and numbers only.

import { type TSchema, Type } from 'typebox'
import { type Actor, type App, problemResponses } from '../platform/http/index.ts'
import { notFound } from '../platform/problem/index.ts'
import type { Licence } from './licence.ts'
import type { Licences } from './licences.ts'

const closed = { additionalProperties: false }
const Name = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Nullable = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()])
const Status = Type.Union([Type.Literal('valid'), Type.Literal('revoked'), Type.Literal('expired')])
const OneLicence = Type.Object(
  {
    licenceId: Type.String(),
    type: Type.String(),
    name: Name,
    identifier: Type.String(),
    number: Type.String(),
    verifyUrl: Type.String(),
    trust: Type.String(),
    holderName: Type.String(),
    organName: Type.String(),
    fields: Type.Array(Type.Object({ key: Type.String(), name: Name, value: Type.String() }, closed)),
    validFrom: Type.String(),
    validUntil: Nullable(Type.String()),
    status: Status,
    isReplaced: Type.Boolean(),
    reason: Nullable(Type.String()),
    sha256: Type.String(),
    issuedAt: Type.String(),
    fileUrl: Type.String(),
  },
  closed,
)
const Verification = Type.Object(
  {
    type: Type.String(),
    name: Name,
    numberMasked: Type.String(),
    holderMasked: Type.String(),
    organName: Type.String(),
    validFrom: Type.String(),
    validUntil: Nullable(Type.String()),
    status: Status,
    isReplaced: Type.Boolean(),
    sha256: Type.String(),
  },
  closed,
)
const ById = Type.Object({ licenceId: Type.String({ format: 'uuid' }) }, closed)

const view = (licence: Licence) => {
  const { verifyCode, holderSubjectId, organId, caseId, ...rest } = licence
  return { ...rest, verifyUrl: `/verify/${verifyCode}`, fileUrl: `/api/v1/licences/${licence.licenceId}/file` }
}

/** Somebody else's licence is answered like one that is not there. */
async function own(room: Licences, actor: Actor, licenceId: string): Promise<Licence> {
  const licence = await room.get(licenceId)
  if (!('subjectId' in actor) || actor.subjectId !== licence.holderSubjectId) throw notFound()
  return licence
}

/** Own licences, their files, revocation, and the public verification of a paper. */
export function licencesRoutes(app: App, room: Licences): void {
  const tags = ['licences']

  app.route({
    method: 'GET',
    url: '/api/v1/licences',
    config: { action: 'licence.read-own' },
    schema: {
      tags,
      summary: '我的证照 My licences',
      response: { 200: Type.Object({ licences: Type.Array(OneLicence) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({
      licences: 'subjectId' in actor ? (await room.listOf(actor.subjectId)).map(view) : [],
    }),
  })

  app.route({
    method: 'GET',
    url: '/api/v1/licences/:licenceId',
    config: { action: 'licence.read-own' },
    schema: { tags, summary: '一份证照 One licence', params: ById, response: { 200: OneLicence, ...problemResponses } },
    handler: async ({ actor, params }) => view(await own(room, actor, params.licenceId)),
  })

  app.route({
    method: 'GET',
    url: '/api/v1/licences/:licenceId/file',
    config: { action: 'licence.read-own' },
    schema: { tags, summary: '证照文件（PDF） The signed file', params: ById },
    handler: async ({ actor, params }, reply) => {
      const licence = await own(room, actor, params.licenceId)
      const name = encodeURIComponent(`${licence.name.zh}.pdf`)
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename*=UTF-8''${name}`)
        .header('cache-control', 'private, no-store')
        .send(await room.file(licence.licenceId))
    },
  })

  app.route({
    method: 'POST',
    url: '/api/v1/licences/:licenceId/revoke',
    config: { action: 'licence.revoke' },
    schema: {
      tags,
      summary: '撤销证照 Revoke a licence',
      params: ById,
      body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }, closed),
      response: { 200: OneLicence, ...problemResponses },
    },
    handler: async ({ actor, params, body }) => view(await room.revoke(params.licenceId, body.reason, actor)),
  })

  app.route({
    method: 'GET',
    url: '/api/v1/verifications/:verifyCode',
    config: { action: 'licence.verify' },
    schema: {
      tags,
      summary: '核验证照 Verify a licence by the code on it',
      params: Type.Object({ verifyCode: Type.String({ minLength: 16, maxLength: 40 }) }, closed),
      response: { 200: Verification, ...problemResponses },
    },
    handler: async ({ params }) => {
      const found = await room.verify(params.verifyCode)
      if (!found) throw notFound('没有查到这个核验码，请核对后再试', 'No licence has this code; check and try again')
      return found
    },
  })
}
