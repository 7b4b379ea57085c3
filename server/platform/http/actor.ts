/** A post (岗位) held at a unit: `{ unit: site or organ id, post: key }`. */
export type Post = { unit: string; post: string }

/** A registered terminal at which somebody acts, and the site it stands at. */
export type AtDevice = { id: string; site: string }

/** The person who acts for another by a mandate, and for which items; none named is all. */
export type ByMandate = { id: string; subjectId: string; name: string; items: string[] }

/** Who acts in a request. With a mandate, subject and name are the giver's, and the account is the taker's. */
export type Actor =
  | {
      kind: 'person' | 'enterprise'
      accountId: string
      subjectId: string
      name: string
      device?: AtDevice
      mandate?: ByMandate
    }
  | { kind: 'staff'; accountId: string; staffId: string; name: string; posts: Post[] }
  | { kind: 'client'; clientId: string; name: string; scopes: string[]; items: string[]; organs: string[] }
  | { kind: 'system'; name: string }
  | { kind: 'anonymous' }

export const anonymous: Actor = { kind: 'anonymous' }
export const systemActor = (name: string): Actor => ({ kind: 'system', name })
