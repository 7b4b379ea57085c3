// Every route names its action; the gate refuses a role that could never do it before the handler runs. Routes on the case
// path say `session: 'with-case'`: they read session and case in one statement, so the gate waits for that read.

import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import { notFound, problem } from '../problem/index.ts'
import { type Actor, type AtDevice, anonymous } from './actor.ts'
import { answerClientError } from './answer-client-error.ts'
import { answerProblem } from './answer-problem.ts'
import type { App } from './app.ts'
import { bearerOf, refuseToken } from './bearer.ts'
import { deviceOf, sessionTokenOf } from './device.ts'
import { harden } from './harden.ts'
import { openReads } from './open-reads.ts'
import { refuseUnstorable } from './refuse-unstorable.ts'
import { validatorCompiler } from './validation.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    /** The session token as sent; empty when none. */
    sessionToken: string
    /** The registered device that the request comes from. */
    device: AtDevice | undefined
  }
  interface FastifyContextConfig {
    /** `room.verb`; what the policy decides on. */
    action?: string
    /** `with-case`: the handler reads the session itself, together with the case. */
    session?: 'with-case'
    /** Made for embedding: may be framed by the origins of the settings, and runs no script. */
    isEmbed?: true
    /** Tokens that come with it are judged by the route itself. */
    hasOwnTokens?: true
  }
}

export type RouteEntry = { method: string; url: string; action: string | undefined }
export type HttpOptions = {
  authenticate(token: string): Promise<Actor>
  gate(actor: Actor, action: string): boolean
  /** The registered device with this key; undefined when the key is not good. */
  findDevice?(key: string): Promise<AtDevice | undefined>
  /** The client with this access token; undefined when the token is not good. */
  findClient?(token: string): Promise<Actor | undefined>
  version: string
  publicUrl: string
  logLevel?: string
  /** Upload bound in bytes. */
  maxFileBytes?: number
  /** Proxies in front: only then X-Forwarded-For says who the visitor is. */
  proxies?: readonly string[]
  /** Actions that pages of other sites may read: public content. */
  openReads?: ReadonlySet<string>
  /** Origins that may show the pages made for embedding in a frame; `*` for any. */
  frameOrigins?: readonly string[]
}

/** The app without routes, and the list that fills as rooms add theirs. */
export async function createHttp(options: HttpOptions): Promise<{ app: App; routes: RouteEntry[] }> {
  const { authenticate, gate, maxFileBytes = 10 * 1024 * 1024 } = options
  const app = Fastify({
    logger:
      options.logLevel === 'silent' ? false : { level: options.logLevel ?? 'warn', redact: ['req.headers.cookie'] },
    bodyLimit: 512 * 1024,
    trustProxy: options.proxies?.length ? [...options.proxies] : false,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => crypto.randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerProblem,
    clientErrorHandler: answerClientError,
  }).withTypeProvider<TypeBoxTypeProvider>() as App

  const routes: RouteEntry[] = []
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler(answerProblem)
  app.setNotFoundHandler((request, reply) => answerProblem(notFound(), request, reply))
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const name of [method].flat()) if (name !== 'HEAD') routes.push({ method: name, url, action: config?.action })
  })
  // Short answers, those of commands among them, are sent as they are.
  await app.register(compress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await app.register(cookie)
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  await app.register(multipart, { limits: { fileSize: maxFileBytes, files: 1, fields: 4, parts: 5 } })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yichuang 一窗',
        version: options.version,
        description: '一窗式公共服务平台接口 One-window public-service API',
      },
      servers: [{ url: options.publicUrl }],
    },
  })
  harden(app, options.frameOrigins ?? [])
  openReads(app, options.openReads ?? new Set())
  refuseUnstorable(app)

  app.decorateRequest('actor')
  app.decorateRequest('sessionToken', '')
  app.decorateRequest('device')
  app.addHook('onRequest', async (request, reply) => {
    request.actor = anonymous
    const { action, session, hasOwnTokens } = request.routeOptions.config
    if (action !== undefined) request.device = await deviceOf(request, options.findDevice)
    request.sessionToken = sessionTokenOf(request, request.device)
    if (session === 'with-case' || action === undefined) return
    const bearer = hasOwnTokens ? undefined : bearerOf(request)
    if (bearer && options.findClient) request.actor = (await options.findClient(bearer)) ?? refuseToken(reply)
    else if (request.sessionToken) request.actor = await authenticate(request.sessionToken)
    if (gate(request.actor, action)) return
    throw request.actor.kind === 'anonymous'
      ? problem('sign-in-required', { zh: '请先登录，再继续办理', en: 'Sign in, then try again' })
      : problem('forbidden', {
          zh: '您的账号没有这项权限，如需办理请联系管理员',
          en: 'Your account may not do this; ask an administrator',
        })
  })
  app.get('/api/v1/openapi.json', { config: { action: 'api.read' }, schema: { hide: true } }, async () => app.swagger())
  return { app, routes }
}
