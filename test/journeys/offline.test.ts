// Filling in without a network: what is typed stays on the phone, is saved when the network is back, and is lost in no case: not when the
// same application was changed, submitted or deleted elsewhere meanwhile, nor when the item was retired, nor when somebody signs out.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../server/platform/ids/index.ts'
import { narrowFaults } from './narrow-faults.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const itemId = 'school-admission'
const kept = '没有网络：填的内容已存在本机，联网后自动保存'
/** Longer than the pause after the last key. */
const soon = { timeout: 10_000 }
let town: Town
let mother: Page
let draftId: string

beforeAll(async () => {
  town = await openTown()
  mother = await town.phone()
  await mother.setViewportSize({ width: 360, height: 740 })
  await mother.goto(`/sign-in?back=/apply/${itemId}`)
  await signInByPhone(mother, '13900000001')
  await mother.getByRole('heading', { level: 1, name: '孩子' }).waitFor()
  draftId = String(new URL(mother.url()).searchParams.get('draft'))
})
afterAll(() => town?.close())
tellInOrder()

const isOffline = (offline: boolean) => mother.context().setOffline(offline)
const name = () => mother.getByLabel('孩子姓名')
async function typeOffline(words: string): Promise<void> {
  await name().waitFor()
  await isOffline(true)
  await name().fill(words)
  await mother.getByText(kept).waitFor()
}
/** Asks the server from somewhere else with her own session, whatever the phone's network does. */
async function elsewhere(method: 'GET' | 'PUT' | 'DELETE', path: string, payload?: object) {
  const session = (await mother.context().cookies()).find((cookie) => cookie.name === 'yc_session')
  const headers = { cookie: `yc_session=${session?.value}` }
  const answer = await town.city.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) })
  return answer.body ? answer.json() : {}
}
const savedForm = async (id = draftId) => (await elsewhere('GET', `/drafts/${id}`)).form
/** How much the phone keeps of anybody. */
const onPhone = () =>
  mother.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('yc-kept', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'draftId' })
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )
async function looksWell(name: string): Promise<void> {
  await shot(mother, `offline-${name}`, true)
  expect([name, await narrowFaults(mother), await barriers(mother)]).toEqual([name, [], []])
}

it('keeps what is typed without a network, lets her go on to the next page, and saves it when the network is back', async () => {
  await typeOffline('陈一诺')
  expect(await onPhone()).toBe(1)
  await looksWell('kept')
  await mother.getByRole('radiogroup', { name: '申请年级' }).getByLabel('小学一年级').check()
  await mother.getByText(kept).waitFor()
  expect((await savedForm()).childName).toBeUndefined()
  await isOffline(false)
  await mother.getByText(/已保存于/).waitFor()
  expect((await savedForm()).childName).toBe('陈一诺')
  expect(await onPhone()).toBe(0)
})

it('saves what was kept when she opens her page after the phone had closed the application', async () => {
  await typeOffline('陈一鸣')
  await mother.goto('about:blank')
  await isOffline(false)
  await mother.goto('/my')
  await mother.getByRole('heading', { level: 1, name: '我的' }).waitFor()
  await expect.poll(async () => (await savedForm()).childName, soon).toBe('陈一鸣')
  await mother.getByText('存在本机、还没保存的').waitFor({ state: 'hidden' })
  expect(await onPhone()).toBe(0)
})

it('shows both when the same application was changed elsewhere, and goes on with the one she chooses', async () => {
  await mother.goto(`/apply/${itemId}?draft=${draftId}`)
  await typeOffline('本机的名字')
  const { form, revision } = await elsewhere('GET', `/drafts/${draftId}`)
  await elsewhere('PUT', `/drafts/${draftId}`, { form: { ...form, childName: '别处的名字' }, revision })
  await isOffline(false)
  const both = mother.getByRole('alert').filter({ hasText: '两处填得不一样' })
  await both.getByText('别处的名字').waitFor()
  await both.getByText('本机的名字').waitFor()
  await looksWell('clash')
  await both.getByRole('button', { name: '用这里填的' }).click()
  await mother.getByText(/已保存于/).waitFor()
  expect(await name().inputValue()).toBe('本机的名字')
  await expect.poll(async () => (await savedForm()).childName, soon).toBe('本机的名字')
  expect(await onPhone()).toBe(0)
})

it('shows both, too, when the phone had closed the application in between', async () => {
  await typeOffline('又在本机')
  await mother.goto('about:blank')
  const { form, revision } = await elsewhere('GET', `/drafts/${draftId}`)
  await elsewhere('PUT', `/drafts/${draftId}`, { form: { ...form, childName: '又在别处' }, revision })
  await isOffline(false)
  await mother.goto(`/apply/${itemId}?draft=${draftId}`)
  await mother.getByRole('heading', { name: '两边的内容不一样' }).waitFor()
  await mother.getByText('又在别处', { exact: true }).waitFor()
  await looksWell('conflict')
  await mother.getByRole('button', { name: '用本机填的' }).click()
  await mother.getByText(/已保存于/).waitFor()
  await expect.poll(async () => (await savedForm()).childName, soon).toBe('又在本机')
  expect(await onPhone()).toBe(0)
})

it('does not take her own choice of a material for a change made elsewhere', async () => {
  await mother.goto(`/apply/${itemId}?draft=${draftId}&page=4`)
  const card = mother.locator('.material-card', { hasText: '户口簿' })
  await card.getByRole('radio').first().waitFor()
  await card.getByLabel('拍照或上传').check()
  await card.locator('input[type=file]').waitFor()
  const answer = await elsewhere('GET', `/drafts/${draftId}`)
  const offered = answer.materials.find((one: { materialId: string }) => one.materialId === 'household-register')
  expect(offered.satisfy).toContain('shared')
  await card.getByLabel('政府已掌握，不用交').check()
  await expect.poll(async () => (await elsewhere('GET', `/drafts/${draftId}`)).revision, soon).toBe(answer.revision + 1)
  await mother.getByRole('button', { name: '上一步' }).click()
  for (let back = 0; back < 3; back++) await mother.getByRole('button', { name: '上一步' }).click()
  await name().fill('陈一诺')
  await expect.poll(async () => (await savedForm()).childName, soon).toBe('陈一诺')
})

it('keeps what she typed when the application was deleted elsewhere, and begins another with it', async () => {
  await mother.goto(`/apply/${itemId}?draft=${draftId}`)
  await typeOffline('陈一心')
  await elsewhere('DELETE', `/drafts/${draftId}`)
  await isOffline(false)
  await mother.getByText('这份申请已在别处提交或删除').waitFor()
  await mother.getByRole('link', { name: '看我填的内容' }).click()
  await mother.getByRole('heading', { name: '这份申请已提交或删除' }).waitFor()
  await mother.getByText('陈一心').waitFor()
  await looksWell('gone')
  await mother.getByRole('button', { name: '复制全部内容' }).click()
  await mother.getByText(/已复制|内容已选中/).waitFor()
  await mother.getByRole('button', { name: '用这些内容开始新的申请' }).click()
  await mother.getByText(/已保存于/).waitFor()
  expect(await name().inputValue()).toBe('陈一心')
  draftId = String(new URL(mother.url()).searchParams.get('draft'))
  await expect.poll(async () => (await savedForm()).childName, soon).toBe('陈一心')
  expect(await onPhone()).toBe(0)
})

it('saves what was typed for an item that was retired meanwhile, says so, and lets it be read but not submitted', async () => {
  await typeOffline('陈一诺')
  const administrator = {
    ...{ kind: 'staff' as const, accountId: newId(), staffId: newId(), name: '演示管理' },
    posts: [{ unit: 'service-administration@440300000000', post: 'administrator' as const }],
  }
  await town.city.authoring.retire(administrator, {
    itemId,
    reason: '并入新的入学办法',
    replacedBy: 'residence-permit',
  })
  await isOffline(false)
  await mother.getByText(/已保存于/).waitFor()
  expect((await savedForm()).childName).toBe('陈一诺')
  await mother.reload()
  await mother.getByText('这个事项已停止办理。').waitFor()
  await mother.getByText('您填的内容都还在，可以查看和复制，但不能再提交。').waitFor()
  expect(await name().inputValue()).toBe('陈一诺')
  await looksWell('retired')
  await mother.getByText('看填过的全部内容').click()
  await mother.getByRole('button', { name: '复制全部内容' }).waitFor()
  await mother.getByRole('link', { name: /请改办/ }).click()
  await mother.waitForURL(/residence-permit/)
  await mother.goto(`/items/${itemId}`)
  await mother.getByText('这个事项已停止办理。').waitFor()
  expect(await mother.getByRole('link', { name: '在线办理' }).count()).toBe(0)
})

it('shows nobody else what one person typed on a phone, and saves it when that person signs in again', async () => {
  await mother.goto(`/apply/${itemId}?draft=${draftId}`)
  await name().waitFor()
  await mother.context().clearCookies({ name: 'yc_session' })
  await name().fill('陈一鸣')
  await mother.getByText('登录已过期。填的内容已存在本机').waitFor()
  await looksWell('signed-out')
  await mother.goto('/sign-in?back=/my')
  await signInByPhone(mother, '13900000003')
  await mother.getByRole('heading', { level: 1, name: '我的' }).waitFor()
  await mother.getByText('还没有办过事').or(mother.getByText('正在办')).first().waitFor()
  expect(await mother.getByText('存在本机、还没保存的').count()).toBe(0)
  await mother.goto(`/apply/${itemId}?draft=${draftId}`)
  await mother.getByRole('heading', { name: '这一页没有打开' }).waitFor()
  expect(await mother.content()).not.toContain('陈一鸣')
  await mother.context().clearCookies({ name: 'yc_session' })
  await mother.goto(`/sign-in?back=${encodeURIComponent(`/apply/${itemId}?draft=${draftId}`)}`)
  await signInByPhone(mother, '13900000001')
  await name().waitFor()
  expect(await name().inputValue()).toBe('陈一鸣')
  await expect.poll(async () => (await savedForm()).childName, soon).toBe('陈一鸣')
})

it('keeps an application for several items too', async () => {
  const owner = await town.phone()
  await owner.goto('/sign-in?back=/my')
  await signInByPhone(owner, '13900000006')
  await owner.goto('/apply-together/open-restaurant?licence=no&size=micro&sign=yes&place=no')
  const work = owner.getByRole('radiogroup', { name: '组成形式' }).getByLabel('个人经营')
  await work.waitFor()
  await owner.context().setOffline(true)
  await work.check()
  await owner.getByText(kept).waitFor()
  const page = owner.url()
  await owner.goto('about:blank')
  await owner.goto(page)
  await work.waitFor()
  expect(await work.isChecked()).toBe(true)
  await owner.context().setOffline(false)
  await owner.getByText(/已保存于/).waitFor(soon)
  const [draft] = await town.city.db.query<{ form: Record<string, unknown> }>('select form from bundle_application')
  expect(Object.values(draft?.form ?? {})).toContain('person')
})

it('says so when the browser keeps nothing', async () => {
  const guest = await town.phone()
  await guest.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await guest.goto('/sign-in?back=/apply/residence-permit')
  await signInByPhone(guest, '13900000003')
  const field = guest.getByRole('main').getByRole('textbox').first()
  await field.waitFor()
  await guest.context().setOffline(true)
  await field.fill('一')
  await guest.getByText('网络断了：先不要关闭这一页，连上后会自动保存').waitFor()
  await guest.context().setOffline(false)
  await guest.getByText(/已保存于/).waitFor(soon)
})

it('asks before signing out loses something, signs nobody out without a network, and leaves nothing on the phone', async () => {
  await mother.goto(`/apply/${itemId}?draft=${draftId}`)
  await name().waitFor()
  const { form, revision } = await elsewhere('GET', `/drafts/${draftId}`)
  await typeOffline('只在本机')
  await elsewhere('PUT', `/drafts/${draftId}`, { form: { ...form, childName: '别处又改' }, revision })
  await mother.goto('about:blank')
  await isOffline(false)
  await mother.goto('/my')
  await mother.getByRole('link', { name: /填写于/ }).waitFor()
  await looksWell('my-kept')
  await mother.getByRole('button', { name: '退出登录' }).click()
  await mother.getByRole('heading', { name: '还有没保存的内容' }).waitFor()
  await looksWell('sign-out')
  await mother.getByRole('button', { name: '取消' }).click()
  expect(await onPhone()).toBe(1)
  await isOffline(true)
  await mother.getByRole('button', { name: '退出登录' }).click()
  await mother.getByRole('button', { name: '删除并退出' }).click()
  await mother.getByRole('heading', { name: '没有网络，还没有退出' }).waitFor()
  expect(await onPhone()).toBe(1)
  await isOffline(false)
  await mother.getByRole('button', { name: '再试一次' }).click()
  await mother.waitForURL((url) => url.pathname === '/')
  expect(await onPhone()).toBe(0)
  expect(await mother.evaluate(() => localStorage.length)).toBe(0)
})
