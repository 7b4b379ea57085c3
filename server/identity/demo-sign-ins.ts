// The people of the demonstration as accounts, and the list that the sign-in pages show. Demo mode only: passwords and one-time
// passwords are public here by design.

import { newId } from '../platform/ids/index.ts'
import type { Context, Subject } from './context.ts'
import type { DemoPeople } from './demo-people.ts'
import { demoSecret } from './demo-secret.ts'
import { type NamedPost, namePosts } from './me.ts'
import { oneTimePassword } from './one-time-password.ts'
import { hashPassword } from './password.ts'
import { bind } from './sign-in-resident.ts'
import { findSubjectAccount, insertAccount, listUsernames } from './store.ts'

function onlyInDemo({ demo }: Context): void {
  if (!demo) throw new Error('Demonstration people exist in demo mode only')
}

/** Makes accounts for all demonstration people; what is there stays, posts follow the file. Throws outside demo mode. */
export async function seedDemoIdentities(context: Context, people: DemoPeople): Promise<void> {
  onlyInDemo(context)
  await seedStaff(context, people)
  for (const { name, phone, citizenId } of people.residents)
    await seedResident(context, { kind: 'person', name, phone, citizenId })
  for (const { name, phone, creditCode } of people.enterprises)
    await seedResident(context, { kind: 'enterprise', name, phone, creditCode })
}

async function seedStaff(
  { db, clock, vault, registry, passes }: Context,
  { staff, password }: DemoPeople,
): Promise<void> {
  const now = clock.now()
  const present = await listUsernames(db)
  const isComplete = staff.every(({ username }) => present.has(username))
  const passwordHash = isComplete ? '' : await hashPassword(password) // one hash for all: the password is public
  for (const { username, name, posts, pass } of staff) {
    const staffId = (await registry.findStaff(username))?.staffId ?? newId(now)
    await registry.upsertStaff({ staffId, username, name, posts })
    if (posts.some(({ post }) => post === 'window-clerk')) await passes?.seedDemo(staffId, pass !== 'none')
    if (present.has(username)) continue
    const totpSecretEnc = vault.encrypt(demoSecret(username))
    const account = { accountId: newId(now), kind: 'staff', staffId, nameEnc: vault.encrypt(name) } as const
    await insertAccount(db, { ...account, username, passwordHash, totpSecretEnc }, now)
  }
}

async function seedResident(context: Context, facts: Omit<Subject, 'subjectId'> & { phone: string }): Promise<void> {
  const { citizenId, creditCode } = facts
  const found = await context.registry.findSubject(citizenId ? { citizenId } : { creditCode })
  if (found && (await findSubjectAccount(context.db, found.subjectId))) return
  await bind(context, facts)
}

export type DemoSignIns = {
  staff: { username: string; password: string; totp: string; name: string; posts: NamedPost[] }[]
  residents: { name: string; phone: string; citizenId: string; note: string }[]
  enterprises: { name: string; phone: string; creditCode: string; note: string }[]
}

/** Everybody of the demonstration with what signs him in at this instant. Throws outside demo mode. */
export function listDemoSignIns(context: Context, people: DemoPeople): DemoSignIns {
  onlyInDemo(context)
  const now = context.clock.now()
  return {
    staff: people.staff.map(({ username, name, posts }) => ({
      username,
      password: people.password,
      totp: oneTimePassword(demoSecret(username), now),
      name,
      posts: namePosts(context.registry, posts),
    })),
    residents: people.residents.map(({ name, phone, citizenId, note }) => ({ name, phone, citizenId, note: note.zh })),
    enterprises: people.enterprises.map(({ name, phone, creditCode, note }) => ({
      name,
      phone,
      creditCode,
      note: note.zh,
    })),
  }
}
