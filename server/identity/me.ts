import type { Actor, Post } from '../platform/http/index.ts'
import type { Bilingual } from '../platform/problem/index.ts'
import type { RegistryDoors } from './context.ts'
import { type Role, rolesOf } from './policy.ts'
import { postNames } from './post-names.ts'

export type NamedPost = Post & { unitName: Bilingual; postName: Bilingual }
export type Me = (Exclude<Actor, { kind: 'staff' }> | (Actor & { kind: 'staff'; posts: NamedPost[] })) & {
  roles: Role[]
}

export const namePosts = ({ findUnit }: Pick<RegistryDoors, 'findUnit'>, posts: readonly Post[]): NamedPost[] =>
  posts.map(({ unit, post }) => ({
    unit,
    post,
    unitName: findUnit(unit)?.name ?? { zh: unit, en: unit },
    postName: postNames[post as Role] ?? { zh: post, en: post },
  }))

/** Who is signed in, in words: posts with their names, and the roles they make. */
export const describeActor = (registry: Pick<RegistryDoors, 'findUnit'>, actor: Actor): Me =>
  actor.kind === 'staff'
    ? { ...actor, posts: namePosts(registry, actor.posts), roles: rolesOf(actor) }
    : { ...actor, roles: rolesOf(actor) }
