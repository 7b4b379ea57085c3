import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type TestCity } from '../../test/harness/open-city.ts'
import { newId } from '../platform/ids/index.ts'
import { loadDemoPeople } from './demo-people.ts'
import { oneTimePassword } from './one-time-password.ts'

const failed = { code: 'sign-in-failed' }
const next = 'a longer one 2026'
const ip = '10.0.0.9'
let city: TestCity
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.stop())
const minuteLater = () => city.testClock.advance({ minutes: 1 })

it('takes the old password and a fresh code; other sessions end and this one goes on', async () => {
  const { identity } = city
  const [staffId, username, name] = [newId(), 'changes', '改密']
  await city.registry.upsertStaff({ staffId, username, name, posts: [] })
  const { password, secret } = await identity.openStaffAccount({ staffId, username, name })
  const code = () => oneTimePassword(secret, city.testClock.now())
  const signIn = (word: string) => identity.signInStaff({ username, password: word, totp: code(), ip })
  const other = await signIn(password)
  minuteLater()
  const here = await signIn(password)
  const change = (more: object) =>
    identity.changePassword(here.actor, { old: password, totp: code(), next, ...more }, here.token)
  await expect(change({}), 'the code of the sign-in').rejects.toMatchObject(failed)
  minuteLater()
  await expect(change({ next: 'short' })).rejects.toMatchObject({ code: 'validation-failed' })
  await expect(change({ old: 'wrong' })).rejects.toMatchObject(failed)
  expect(await change({})).toEqual({ ended: 1 })
  expect(await identity.authenticate(other.token)).toEqual({ kind: 'anonymous' })
  expect(await identity.authenticate(here.token)).toMatchObject({ staffId })
  minuteLater()
  await expect(signIn(password)).rejects.toMatchObject(failed)
  expect((await signIn(next)).actor).toMatchObject({ staffId })
})

it('keeps the public passwords of the demonstration as they are, and locks who guesses the old one', async () => {
  const { identity } = city
  const people = loadDemoPeople('catalogue/demo')
  await identity.seedDemo(people)
  const username = 'baoan-supervisor'
  const found = () => identity.demoSignIns(people).staff.find((one) => one.username === username)
  const signIn = () =>
    identity.signInStaff({ username, password: found()?.password ?? '', totp: found()?.totp ?? '', ip })
  const { actor, token } = await signIn()
  const change = (old = found()?.password ?? '') =>
    identity.changePassword(actor, { old, totp: found()?.totp ?? '', next }, token)
  await expect(change()).rejects.toMatchObject({ code: 'conflict' })
  for (let n = 0; n < 10; n++) await expect(change('wrong')).rejects.toMatchObject(failed)
  await expect(change()).rejects.toMatchObject(failed)
  city.testClock.advance({ minutes: 16 })
  await signIn()
})
