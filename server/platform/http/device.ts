// A registered device sends its key with every request, in a cookie that no script reads. A key that is not good (revoked, replaced,
// never given) has every answer of the interface refused. A session opened at a device is known by its token and the key together: it
// is worth nothing at another browser, and another browser's session is worth nothing here.

import type { FastifyRequest } from 'fastify'
import { problem } from '../problem/index.ts'
import type { AtDevice } from './actor.ts'

/** Name of the cookie with the key. */
export const deviceCookie = 'yc_device'

/** Actions that a browser with a key that is not good still reaches: the pages themselves, and enrolling anew. */
const open = new Set(['page.read', 'device.enrol'])

/** The device that a request comes from; undefined when it brings no key. Problem: device-refused. */
export async function deviceOf(
  request: FastifyRequest,
  find: ((key: string) => Promise<AtDevice | undefined>) | undefined,
): Promise<AtDevice | undefined> {
  const key = request.cookies[deviceCookie]
  if (!key || !find || open.has(request.routeOptions.config.action ?? '')) return undefined
  const device = await find(key)
  if (device) return device
  throw problem('device-refused', {
    zh: '这台终端已停用，请到窗口办理，或请工作人员重新登记终端',
    en: 'This terminal is out of use. Go to a window, or ask staff to enrol the terminal again',
  })
}

/** What a session of this request is known by: its token, at a device together with the device's key. */
export const sessionTokenOf = (request: FastifyRequest, device: AtDevice | undefined): string => {
  const token = request.cookies.yc_session ?? ''
  return token && device ? boundTo(request, token) : token
}

/** A new session's token, bound to the device of the request where there is one. */
export const boundTo = (request: FastifyRequest, token: string): string => {
  const key = request.cookies[deviceCookie]
  return key ? `${token}.${key}` : token
}
