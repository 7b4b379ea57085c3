/**
 * Notices: what people are told, in the app and by text message, from templates that are content. Sent once per key, so a
 * reader of the log may repeat itself. Knows no case.
 */
export { createNotices, type Message, type Notice, type Notices, type OutboxMessage } from './notices.ts'
export { noticesRoutes } from './routes.ts'
export { readNoticeTemplates } from './template.ts'
