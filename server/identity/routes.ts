// HTTP of sign-in, sign-out, who am I, reception, and the list of the demonstration. The token lives in a cookie that no script reads.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { type Actor, type App, boundTo, problemResponses } from '../platform/http/index.ts'
import { type Bilingual, problem } from '../platform/problem/index.ts'
import type { DemoPeople } from './demo-people.ts'
import type { Identity } from './identity.ts'
import { mandateRoutes } from './mandates/routes.ts'
import { can } from './policy.ts'
import {
  AskCode,
  DemoList,
  Enterprise,
  Identified,
  Identify,
  MeAnswer,
  NewPassword,
  PasswordChanged,
  Person,
  SignedIn,
  Staff,
  VisitParams,
} from './route-schemas.ts'
import type { At, OpenedSession } from './sessions.ts'
import { codeShown, type ShownLicence } from './shown-licence.ts'
import { type Clerk, shownIn } from './visit.ts'

type ItemName = { id: string; name: Bilingual }
/** A material that may follow and has not come. */
type Owed = { materialId: string; name: Bilingual; untilOn: string | null; isChecked: boolean }
export type IdentityRouteOptions = {
  publicUrl: string
  /** In demo mode: the people that the sign-in pages list. */
  demoPeople?: DemoPeople | undefined
  licences: {
    listOf(
      subjectId: string,
    ): Promise<{ licenceId: string; name: Bilingual; number: string; validUntil: string | null; status: string }[]>
    findByCode(code: string): Promise<ShownLicence | undefined>
  }
  cases: {
    listOf(
      subjectId: string,
    ): Promise<{ cases: { caseId: string; caseNumber: string; item: ItemName; status: string; owed: Owed[] }[] }>
    /** Drafts that the actor has begun for others. */
    listDrafts(
      actor: Actor,
    ): Promise<{ draftId: string; item: ItemName; channel: string; savedAt: string; subjectId: string }[]>
    /** What somebody has begun and not submitted, here or online, of one item or of several. */
    draftsOf(
      subjectId: string,
    ): Promise<{ draftId: string; isTogether: boolean; item: ItemName; channel: string; savedAt: string }[]>
  }
}

const tags = ['identity']
const cookieName = 'yc_session'

export function identityRoutes(app: App, identity: Identity, options: IdentityRouteOptions): void {
  const welcome = welcoming(identity, options)
  signInRoutes(app, identity, welcome)
  mandateRoutes(app, identity.mandates, welcome)
  sessionRoutes(app, identity, options)
  receptionRoutes(app, identity, options)
  const { demoPeople } = options
  if (demoPeople)
    app.route({
      method: 'GET',
      url: '/api/v1/demo/sign-ins',
      config: { action: 'demo.read' },
      schema: { tags, summary: '演示账号 Who may sign in to the demonstration', response: { 200: DemoList } },
      handler: async () => identity.demoSignIns(demoPeople),
    })
}

const cookieOptions = (publicUrl: string) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: publicUrl.startsWith('https:'),
})

/** The terminal that a request comes from, to bind a session to it. */
const atOf = (request: FastifyRequest): At | undefined =>
  request.device && { device: request.device, bind: (token) => boundTo(request, token) }

/** Hands out the token of a session that was opened. */
const welcoming =
  (identity: Identity, { publicUrl }: IdentityRouteOptions) =>
  (reply: FastifyReply, { token, actor, expiresAt }: OpenedSession) => {
    const expires = new Date(Temporal.Instant.from(expiresAt).epochMilliseconds)
    // At a terminal the cookie goes with the browser.
    const until = 'device' in actor && actor.device ? {} : { expires }
    reply.setCookie(cookieName, token, { ...cookieOptions(publicUrl), ...until })
    return { actor: identity.describe(actor), expiresAt }
  }

function signInRoutes(app: App, identity: Identity, welcome: ReturnType<typeof welcoming>): void {
  const config = { action: 'sign-in' }
  const response = { 200: SignedIn, ...problemResponses }
  app.route({
    method: 'POST',
    url: '/api/v1/sign-in/codes',
    config,
    schema: {
      tags,
      summary: '获取验证码 Ask for a code by text message',
      body: AskCode,
      response: { 202: Type.Object({ sent: Type.Literal(true) }), ...problemResponses },
    },
    handler: async (request, reply) => {
      await identity.requestCode({ phone: request.body.phone, ip: request.ip })
      return reply.code(202).send({ sent: true })
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/sign-in/person',
    config,
    schema: { tags, summary: '个人登录 Sign in as a person', body: Person, response },
    handler: async (request, reply) => welcome(reply, await identity.signInPerson(request.body, atOf(request))),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/sign-in/enterprise',
    config,
    schema: { tags, summary: '企业登录 Sign in for an enterprise', body: Enterprise, response },
    handler: async (request, reply) => welcome(reply, await identity.signInEnterprise(request.body, atOf(request))),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/sign-in/staff',
    config,
    schema: { tags, summary: '工作人员登录 Sign in as staff', body: Staff, response },
    handler: async (request, reply) => {
      if (request.device)
        throw problem('forbidden', {
          zh: '自助终端只供办事人使用，请在办理台登录',
          en: 'A terminal is for visitors; sign in at the desk',
        })
      return welcome(reply, await identity.signInStaff({ ...request.body, ip: request.ip }))
    },
  })
}

function sessionRoutes(app: App, identity: Identity, { publicUrl }: IdentityRouteOptions): void {
  app.route({
    method: 'POST',
    url: '/api/v1/sign-out',
    config: { action: 'sign-in' },
    schema: { tags, summary: '退出 Sign out', response: { 204: Type.Null(), ...problemResponses } },
    handler: async (request, reply) => {
      await identity.signOut(request.sessionToken)
      return reply.clearCookie(cookieName, cookieOptions(publicUrl)).code(204).send(null)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/me',
    config: { action: 'me.read' },
    schema: { tags, summary: '我是谁 Who is signed in', response: { 200: MeAnswer, ...problemResponses } },
    handler: async ({ actor }) => identity.describe(actor),
  })
  app.route({
    method: 'PUT',
    url: '/api/v1/me/password',
    config: { action: 'me.change-password' },
    schema: {
      tags,
      summary: '修改自己的密码 Change one’s own password; other sessions end',
      body: NewPassword,
      response: { 200: PasswordChanged, ...problemResponses },
    },
    handler: ({ actor, body, sessionToken }) => identity.changePassword(actor, body, sessionToken),
  })
}

function receptionRoutes(app: App, identity: Identity, { licences, cases }: IdentityRouteOptions): void {
  /** Least data: an agent institution sees neither what somebody holds nor other cases, and no drafts but its own. */
  const atAgent = async (actor: Actor, { licence: _, subjectId: __, ...key }: Static<typeof Identify>) => {
    const { subjectId, kind, name, idMasked } = await identity.identifyAtAgent(key)
    const drafts = (await cases.listDrafts(actor)).filter((draft) => draft.subjectId === subjectId)
    return {
      ...{ visitId: null, subjectId, kind, name, idMasked, phoneMasked: null, licences: [], openCases: [] },
      drafts: drafts.map((draft) => ({ ...draft, isTogether: false })),
    }
  }
  app.route({
    method: 'POST',
    url: '/api/v1/reception/identify',
    config: { action: 'reception.identify' },
    schema: {
      tags,
      summary: '窗口识别 Who stands at the window',
      body: Identify,
      response: { 200: Identified, ...problemResponses },
    },
    handler: async ({ actor, body }) => {
      if (!can(actor, 'reception.see-held')) return atAgent(actor, body)
      const { licence, subjectId: present, ...key } = body
      const found =
        licence === undefined
          ? await identity.identify(key)
          : await identity.identifyByLicence(await licences.findByCode(codeShown(licence)), present)
      const { subjectId, kind, name, idMasked, phoneMasked } = found
      const { visitId } = await identity.beginVisit(actor as Clerk, subjectId, licence ? 'licence' : shownIn(key))
      const [held, listed, drafts] = await Promise.all([
        licences.listOf(subjectId),
        cases.listOf(subjectId),
        cases.draftsOf(subjectId),
      ])
      return {
        visitId,
        subjectId,
        kind,
        name,
        idMasked,
        phoneMasked,
        licences: held.filter(({ status }) => status === 'valid'),
        openCases: listed.cases.filter(({ status }) => status !== 'concluded'),
        drafts,
      }
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/reception/visits/:visitId/end',
    config: { action: 'visit.end' },
    schema: {
      tags,
      summary: '结束到场办理 End a visit',
      params: VisitParams,
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params }, reply) => {
      await identity.endVisit(actor as Clerk, params.visitId)
      return reply.code(204).send(null)
    },
  })
}
