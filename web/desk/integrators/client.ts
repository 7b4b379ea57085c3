export const scopes = ['cases:read', 'organ-cases:read', 'changes:read'] as const
export type Scope = (typeof scopes)[number]
export type Facts = {
  name: string
  contact: string
  scopes: readonly Scope[]
  items: readonly string[]
  organs: readonly string[]
}
/** A connected system as the desk lists it. */
export type Client = Facts & {
  clientId: string
  divisionCode: string
  registeredAt: string
  registeredBy: string
  rotatedAt: string | null
  /** Until when the former secret is good, too. */
  formerUntil: string | null
  usedAt: string | null
  revokedAt: string | null
  revokedBy: string | null
  revokedWhy: string | null
}
export type WithSecret = { client: Client; secret: string }
