/** Single sign-on: other sites let people sign in through us (OpenID Connect). */
export { createSso } from './create-sso.ts'
export { ssoRoutes } from './routes.ts'
