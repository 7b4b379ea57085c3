/** HTTP: schema first, one gate for every route, problems as RFC 9457, OpenAPI from the same schemas. */
export type { Actor, AtDevice, Post } from './actor.ts'
export { anonymous, systemActor } from './actor.ts'
export type { App } from './app.ts'
export { boundTo, deviceCookie } from './device.ts'
export { type EventStream, openEventStream } from './event-stream.ts'
export { createHttp, type HttpOptions, type RouteEntry } from './http.ts'
export { type PageKey, readPageKey, writePageKey } from './page-key.ts'
export { problemResponses } from './responses.ts'
