// Photographing a paper for an application: it is turned upright, its edges are found and cut, smeared and dark ones are warned of, and
// whoever sees that it can be read hands it in as it is.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { narrowFaults } from './narrow-faults.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { photograph, type Seen, seen, withOrientation } from './pictures.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'

let town: Town
let mother: Page
let materials: string

beforeAll(async () => {
  town = await openTown()
  mother = await town.phone()
  await mother.setViewportSize({ width: 360, height: 740 })
  await mother.goto('/sign-in?back=/apply/school-admission')
  await signInByPhone(mother, '13900000001')
  await mother.getByRole('heading', { level: 1, name: '孩子' }).waitFor()
  materials = `${mother.url()}&page=4`
})
afterAll(() => town?.close())
beforeEach(async () => {
  await mother.goto(materials)
  const files = card().getByRole('listitem')
  await card().getByText('拍照或选文件').waitFor()
  while ((await files.count()) > 0) {
    const before = await files.count()
    await files.first().getByRole('button').click()
    await expect.poll(() => files.count()).toBe(before - 1)
  }
})

const card = () => mother.locator('.material-card', { hasText: '父母一方的居住证' })
const dialog = () => mother.getByRole('dialog', { name: '看看照片清不清楚' })
const button = (name: string) => dialog().getByRole('button', { name })
async function take(buffer: Buffer, name = '居住证.jpg', mimeType = 'image/jpeg'): Promise<void> {
  await card().locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
}
/** The file that the server has in the end. */
async function handedIn(): Promise<{ file: Buffer; picture: Seen }> {
  await card().getByRole('listitem').waitFor()
  expect(await dialog().count()).toBe(0)
  const [row] = await town.city.db.query<{ sha256: string }>('select sha256 from application_file')
  const dir = join(town.city.varDir, 'files')
  const path = readdirSync(dir, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith(String(row?.sha256)))
  const file = readFileSync(join(dir, String(path)))
  return { file, picture: await seen(mother, file) }
}
async function looksWell(name: string): Promise<void> {
  await shot(mother, `photo-${name}`)
  expect([name, await narrowFaults(mother), await barriers(mother)]).toEqual([name, [], []])
}

it('finds the sheet, cuts it out and straightens it', async () => {
  await take(await photograph(mother))
  await dialog().getByText('已找到纸的边').waitFor()
  expect(await dialog().getByRole('alert').count()).toBe(0)
  await looksWell('found')
  await button('裁剪并使用').click()
  const { file, picture } = await handedIn()
  expect(picture.corners).toEqual(['paper', 'paper', 'paper', 'paper'])
  expect(picture.mark).toBe('top left')
  expect(picture.height / picture.width).toBeCloseTo((0.72 * 2000) / (0.66 * 1500), 1)
  expect(file.length).toBeLessThan(1_500_000)
})

it('turns a photograph taken sideways, and leaves behind what the camera wrote into it', async () => {
  const upright = await photograph(mother)
  await take(withOrientation(upright, 3))
  await button('照样使用').click()
  const { file, picture } = await handedIn()
  expect(picture.mark).toBe('bottom right')
  expect(file.includes('Exif')).toBe(false)
})

it('warns of a smeared photograph; one may take another or use it all the same', async () => {
  const smeared = await photograph(mother, { blur: 12 })
  await take(smeared)
  await dialog().getByRole('alert').getByText('照片看起来模糊').waitFor()
  await looksWell('blurred')
  await button('重拍或另选').click()
  await dialog().waitFor({ state: 'detached' })
  expect(await card().getByRole('listitem').count()).toBe(0)
  await take(smeared)
  await button('照样使用').click()
  expect((await handedIn()).picture).toMatchObject({ width: 1500, height: 2000 })
})

it('warns of a photograph taken in the dark', async () => {
  await take(await photograph(mother, { light: 0.15 }))
  await dialog().getByRole('alert').getByText('照片太暗').waitFor()
  await mother.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  expect(await card().getByRole('listitem').count()).toBe(0)
})

it('makes a photograph of many millions of pixels small enough to be sent', async () => {
  const large = await photograph(mother, { width: 2400, height: 3200, noise: true })
  expect(large.length).toBeGreaterThan(3_000_000)
  await take(large)
  await button('照样使用').click()
  expect((await handedIn()).file.length).toBeLessThanOrEqual(1_500_000)
})

it('lets the corners be set by keyboard and by finger where no sheet stands out', async () => {
  await take(await photograph(mother, { width: 750, height: 1000, paper: false, noise: true }))
  await dialog().getByText('没有认出纸的边').waitFor()
  await button('左上角').focus()
  for (let i = 0; i < 3; i++) await mother.keyboard.press('Shift+ArrowRight')
  await mother.keyboard.press('ArrowDown')
  await button('左上角，横 15%，竖 1%').waitFor()
  const [corner, picture] = [await button('右下角').boundingBox(), await dialog().getByRole('img').boundingBox()]
  if (!corner || !picture) throw new Error('nothing to drag')
  await mother.mouse.move(corner.x + corner.width / 2, corner.y + corner.height / 2)
  await mother.mouse.down()
  await mother.mouse.move(picture.x + picture.width * 0.8, picture.y + picture.height * 0.7, { steps: 4 })
  await mother.mouse.up()
  await button('右下角，横 80%，竖 70%').waitFor()
  await looksWell('corners')
  await button('裁剪并使用').click()
  expect((await handedIn()).picture.width).toBeLessThan(750)
})

it('fits the narrow phone in large type and in English too', async () => {
  await mother.goto(`${materials}&lang=en&large=1`)
  const english = mother.locator('.material-card', { hasText: 'residence permit' })
  const buffer = await photograph(mother, { blur: 12 })
  await english.locator('input[type=file]').setInputFiles({ name: 'permit.jpg', mimeType: 'image/jpeg', buffer })
  await mother.getByRole('dialog', { name: 'Can it be read?' }).waitFor()
  await looksWell('large-english')
  await mother.goto(`${materials}&lang=zh&large=0`)
})

it('does not ask about what is no photograph', async () => {
  await take(Buffer.from('%PDF-1.4\n%%EOF\n'), '居住证.pdf', 'application/pdf')
  await card().getByRole('listitem').or(card().getByRole('alert')).first().waitFor()
  expect(await dialog().count()).toBe(0)
})
