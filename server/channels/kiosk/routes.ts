// HTTP of terminals: the administrator's list, and what a terminal itself asks. Its key travels in a cookie that no script reads.

import { Type } from 'typebox'
import { type App, deviceCookie, problemResponses } from '../../platform/http/index.ts'
import type { Kiosks } from './kiosks.ts'

const closed = { additionalProperties: false }
const Both = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Items = Type.Array(text(80), { maxItems: 500 })
const Nullable = Type.Union([Type.String(), Type.Null()])
const DeviceParams = Type.Object({ deviceId: Type.String({ format: 'uuid' }) }, closed)
const DeviceView = Type.Object(
  {
    deviceId: Type.String(),
    name: Type.String(),
    siteId: Type.String(),
    siteName: Both,
    items: Type.Array(Type.String()),
    state: Type.String({ enum: ['registered', 'enrolled', 'revoked'] }),
    registeredAt: Type.String(),
    registeredBy: Type.String(),
    codeUntil: Nullable,
    enrolledAt: Nullable,
    seenAt: Nullable,
    revokedAt: Nullable,
    revokedBy: Nullable,
    revokedWhy: Nullable,
  },
  closed,
)
const WithCode = Type.Object({ device: DeviceView, code: Type.String() }, closed)
const KioskView = Type.Object(
  {
    deviceId: Type.String(),
    name: Type.String(),
    site: Type.Object({ id: Type.String(), name: Both }, closed),
    items: Type.Array(
      Type.Object({ id: Type.String(), name: Both, summary: Both, audience: Type.Array(Type.String()) }, closed),
    ),
    demonstration: Type.Boolean(),
  },
  closed,
)
const tags = ['kiosk']
const config = { action: 'device.manage' }
/** Browsers keep a cookie for 400 days at most; asking for the list renews it. */
const keyDays = 400

export function kioskRoutes(app: App, kiosks: Kiosks, { publicUrl }: { publicUrl: string }): void {
  administration(app, kiosks)
  const cookie = {
    httpOnly: true,
    sameSite: 'strict' as const,
    path: '/',
    secure: publicUrl.startsWith('https:'),
    maxAge: keyDays * 24 * 3600,
  }
  app.route({
    method: 'POST',
    url: '/api/v1/kiosk/enrolment',
    config: { action: 'device.enrol' },
    schema: {
      tags,
      summary: '登记终端 Enrol this browser as a terminal, with the code that the administrator was shown',
      body: Type.Object({ code: text(40) }, closed),
      response: { 200: KioskView, ...problemResponses },
    },
    handler: async (request, reply) => {
      const { key, device } = await kiosks.enrol(request.body.code)
      reply.setCookie(deviceCookie, key, cookie)
      return kiosks.show(device)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/kiosk',
    config: { action: 'device.read' },
    schema: {
      tags,
      summary: '本终端 This terminal and what it takes',
      response: { 200: KioskView, ...problemResponses },
    },
    handler: async (request, reply) => {
      const shown = await kiosks.show(request.device)
      reply.setCookie(deviceCookie, request.cookies[deviceCookie] ?? '', cookie)
      return shown
    },
  })
}

function administration(app: App, kiosks: Kiosks): void {
  app.route({
    method: 'GET',
    url: '/api/v1/devices',
    config,
    schema: {
      tags,
      summary: '自助终端 Terminals of one’s area',
      response: { 200: Type.Object({ devices: Type.Array(DeviceView) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({ devices: await kiosks.list(actor) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/devices',
    config,
    schema: {
      tags,
      summary: '登记终端 Register a terminal; the code is told once',
      body: Type.Object({ name: text(60), siteId: text(80), items: Items }, closed),
      response: { 201: WithCode, ...problemResponses },
    },
    handler: async ({ actor, body }, reply) => reply.code(201).send(await kiosks.register(actor, body)),
  })
  app.route({
    method: 'PUT',
    url: '/api/v1/devices/:deviceId',
    config,
    schema: {
      tags,
      summary: '修改名称和事项 Change name and list',
      params: DeviceParams,
      body: Type.Object({ name: text(60), items: Items }, closed),
      response: { 200: DeviceView, ...problemResponses },
    },
    handler: ({ actor, params, body }) => kiosks.change(actor, params.deviceId, body),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/devices/:deviceId/code',
    config,
    schema: {
      tags,
      summary: '重新生成登记码 A new enrolment code; using it ends the key before',
      params: DeviceParams,
      response: { 200: WithCode, ...problemResponses },
    },
    handler: ({ actor, params }) => kiosks.renewCode(actor, params.deviceId),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/devices/:deviceId/revoke',
    config,
    schema: {
      tags,
      summary: '停用 Revoke a terminal',
      params: DeviceParams,
      body: Type.Object({ reason: text(300) }, closed),
      response: { 200: DeviceView, ...problemResponses },
    },
    handler: ({ actor, params, body }) => kiosks.revoke(actor, params.deviceId, body.reason),
  })
}
