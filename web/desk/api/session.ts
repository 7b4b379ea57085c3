// Who is signed in, and the demonstration sign-ins that demo mode lists.
import type { Both } from '../../ui/i18n/index.ts'

export type Post = { unit: string; post: string; unitName?: Both | string; postName?: Both | string }
export type Staff = { kind: 'staff'; accountId: string; staffId: string; name: string; posts: readonly Post[] }
export type Actor =
  | Staff
  | { kind: 'person' | 'enterprise' | 'system' | 'anonymous'; accountId?: string; name?: string }
export type DemoStaff = {
  username: string
  password: string
  totp: string
  name: string
  posts: readonly Post[]
}
