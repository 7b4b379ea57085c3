/**
 * Powers: who may do what where, and what has come of it. The list of powers is read off the items that run and the organs that are
 * there; districts' variants stand side by side with the city's item; items enter sites by a plan. Where a district differs or
 * does not enter, somebody asks for an exception and somebody else decides.
 */

export { consistencyRoutes } from './consistency/routes.ts'
export { createPowers } from './create-powers.ts'
export { powersRoutes } from './list/routes.ts'
export { onboardingRoutes } from './onboarding/routes.ts'
