// Terminals: registered and revoked by the service administration of the area, enrolled once with a code, then known by the key that
// their browser sends with every request. What a terminal takes is on its list, and nothing else.

import { baseItemOf } from '../../engines/codes/index.ts'
import type { Clock } from '../../platform/clock/index.ts'
import { randomToken, sha256Bytes } from '../../platform/crypto/index.ts'
import type { Connection, Database } from '../../platform/database/index.ts'
import type { Actor, AtDevice } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { type Bilingual, type FieldProblem, notFound, problem } from '../../platform/problem/index.ts'
import { codeHours, type Device, hashOfCode, newCode, stateOf } from './device.ts'
import * as store from './store.ts'

type Site = { id: string; kind: string; name: Bilingual; divisionCode: string }
type ItemLine = {
  id: string
  name: Bilingual
  summary: Bilingual
  audience: readonly string[]
  channels: { online: boolean }
}
export type KioskOptions = {
  db: Database
  clock: Clock
  demo: boolean
  registry: { findUnit(id: string): Site | undefined }
  catalogue: { listItems(): readonly ItemLine[]; whyClosed(id: string): Bilingual | undefined }
  can(actor: Actor, action: string, resource: { division?: string }): boolean
  /** Ends every session at a terminal, within the transaction that ends its key. */
  endSessionsAt(deviceId: string, tx: Connection): Promise<void>
}
export type DeviceFacts = { name: string; siteId: string; items: readonly string[] }
export type Kiosks = ReturnType<typeof createKiosks>

/** The room's part for terminals; every door that changes one asks who may. */
export function createKiosks(options: KioskOptions) {
  const { db, clock, registry, catalogue, can } = options
  const now = () => clock.now().toString()
  const siteOf = (siteId: string): Site | undefined => registry.findUnit(siteId)
  const mayManage = (actor: Actor, siteId: string): boolean =>
    can(actor, 'device.manage', { division: siteOf(siteId)?.divisionCode ?? siteId.slice(siteId.indexOf('@') + 1) })

  /** What can be done at a terminal: what is published and taken online. */
  const items = (): ReadonlyMap<string, ItemLine> =>
    new Map(catalogue.listItems().flatMap((item) => (item.channels.online ? [[item.id, item] as const] : [])))

  const view = (device: Device) => ({
    ...device,
    state: stateOf(device),
    siteName: siteOf(device.siteId)?.name ?? { zh: device.siteId, en: device.siteId },
  })

  function check({ name, siteId, items: wanted }: DeviceFacts): void {
    const known = items()
    const unknown = wanted.filter((id) => !known.has(id))
    const fields: FieldProblem[] = [
      ...(name.trim() ? [] : [{ pointer: '/name', zh: '请填写终端名称', en: 'Give the terminal a name' }]),
      ...(siteOf(siteId)?.kind === 'site' ? [] : [{ pointer: '/siteId', zh: '请选择服务点', en: 'Choose a site' }]),
      ...(wanted.length > 0 ? [] : [{ pointer: '/items', zh: '请至少选择一个事项', en: 'Choose at least one item' }]),
      ...(unknown.length === 0
        ? []
        : [
            {
              pointer: '/items',
              zh: `不能在终端办理：${unknown.join('、')}`,
              en: `Cannot be done at a terminal: ${unknown.join(', ')}`,
            },
          ]),
    ]
    const [one] = fields
    if (one) throw problem('validation-failed', { zh: one.zh, en: one.en }, { fields })
  }

  /** A terminal of the administrator's area; one of another area does not exist. */
  async function own(actor: Actor, deviceId: string): Promise<Device> {
    const device = await store.findDevice(db, deviceId)
    if (!device || !mayManage(actor, device.siteId)) throw notFound('没有这台终端', 'No such terminal')
    return device
  }
  const standing = (device: Device | undefined): Device => {
    if (device) return device
    throw problem('conflict', {
      zh: '这台终端已停用，请登记一台新的',
      en: 'This terminal is revoked; register a new one',
    })
  }
  const newCodeWithHash = () => {
    const code = newCode()
    const codeUntil = clock.now().add({ hours: codeHours }).toString()
    return { code, codeUntil, codeHash: hashOfCode(code) }
  }

  return {
    /** Terminals of the administrator's area. */
    list: async (actor: Actor) =>
      (await store.listDevices(db)).filter(({ siteId }) => mayManage(actor, siteId)).map(view),

    /** Registers a terminal; its enrolment code is told here and never again. Problems: validation-failed, forbidden. */
    async register(actor: Actor, facts: DeviceFacts) {
      check(facts)
      if (!mayManage(actor, facts.siteId))
        throw problem('forbidden', {
          zh: '这个服务点不在您的辖区，请由所在区或市级管理员登记',
          en: 'This site is outside your area; ask the administrator of its district or of the city',
        })
      const { code, ...kept } = newCodeWithHash()
      const deviceId = newId(clock.now())
      const registeredBy = 'name' in actor ? actor.name : actor.kind
      const rest = { name: facts.name.trim(), siteId: facts.siteId, items: [...new Set(facts.items)] }
      await store.insertDevice(db, { deviceId, ...rest, registeredAt: now(), registeredBy, ...kept })
      return { device: view(await own(actor, deviceId)), code }
    },
    /** Another name, another list. Problems: not-found, validation-failed, conflict. */
    async change(actor: Actor, deviceId: string, { name, items: wanted }: Omit<DeviceFacts, 'siteId'>) {
      const { siteId } = await own(actor, deviceId)
      check({ name, siteId, items: wanted })
      const changed = { deviceId, name: name.trim(), items: [...new Set(wanted)] }
      return view(standing(await store.changeDevice(db, changed)))
    },
    /** A new enrolment code, for another machine or a lost key. Problems: not-found, conflict. */
    async renewCode(actor: Actor, deviceId: string) {
      await own(actor, deviceId)
      const { code, ...kept } = newCodeWithHash()
      return { device: view(standing(await store.setCode(db, deviceId, kept))), code }
    },
    /** Ends a terminal for good, and whatever session is open at it. Problems: not-found, conflict. */
    async revoke(actor: Actor, deviceId: string, why: string) {
      await own(actor, deviceId)
      const by = 'name' in actor ? actor.name : actor.kind
      return db.write(async (tx) => {
        const device = standing(await store.revoke(tx, { deviceId, by, why, now: now() }))
        await options.endSessionsAt(deviceId, tx)
        return view(device)
      })
    },

    /** Uses an enrolment code up; the key is for the terminal's browser alone. Problem: not-found. */
    async enrol(code: string): Promise<{ key: string; device: AtDevice }> {
      const key = randomToken()
      const device = await db.write(async (tx) => {
        const found = await store.enrol(tx, { codeHash: hashOfCode(code), keyHash: sha256Bytes(key), now: now() })
        if (found) await options.endSessionsAt(found.deviceId, tx)
        return found
      })
      if (!device)
        throw notFound(
          '登记码不对、已用过或已过期，请核对，或请管理员重新生成',
          'The code is wrong, used or expired; check it, or ask an administrator for a new one',
        )
      return { key, device: { id: device.deviceId, site: device.siteId } }
    },
    /** The terminal with this key. */
    async find(key: string): Promise<AtDevice | undefined> {
      const device = await store.findByKey(db, sha256Bytes(key))
      if (!device) return undefined
      const minuteAgo = clock.now().subtract({ minutes: 1 })
      if (!device.seenAt || Temporal.Instant.compare(device.seenAt, minuteAgo) < 0)
        await store.touchDevice(db, device.deviceId, now())
      return { id: device.deviceId, site: device.siteId }
    },
    /** What a terminal shows: where it stands and what it takes today. Problem: not-found. */
    async show(at: AtDevice | undefined) {
      const device = at && (await store.findDevice(db, at.id))
      if (!device) throw notFound('这台终端还没有登记', 'This terminal is not enrolled')
      const known = items()
      const shown = device.items.flatMap((id) => {
        const item = known.get(id)
        return item && !catalogue.whyClosed(id) ? [item] : []
      })
      return {
        deviceId: device.deviceId,
        name: device.name,
        site: { id: device.siteId, name: view(device).siteName },
        items: shown.map(({ id, name, summary, audience }) => ({ id, name, summary, audience: [...audience] })),
        demonstration: options.demo,
      }
    },
    /** Refuses an item that is not on the list of the terminal; without an item, several at once. Problem: forbidden. */
    async checkItem(at: AtDevice, itemId?: string): Promise<void> {
      const device = await store.findDevice(db, at.id)
      if (itemId !== undefined && device?.items.includes(baseItemOf(itemId))) return
      throw problem('forbidden', {
        zh: '这台终端不办理这个事项，请用手机或到窗口办理',
        en: 'This terminal does not take this item; use your phone or go to a window',
      })
    },
  }
}
