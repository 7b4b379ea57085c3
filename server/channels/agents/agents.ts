// Agent institutions as the service administration keeps them: contract, outlets, staff, each act written down. Their own side is in
// at-work.ts, the settlement in settlement.ts.

import type { Clock } from '../../platform/clock/index.ts'
import type { Vault } from '../../platform/crypto/index.ts'
import type { Connection, Database } from '../../platform/database/index.ts'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { type Bilingual, notFound, problem } from '../../platform/problem/index.ts'
import { type Cases, createAtWork } from './at-work.ts'
import {
  type Contract,
  checkContract,
  divisionOf,
  type Institution,
  type ItemLine,
  newInstitutionId,
  type Outlet,
  stateOf,
} from './institution.ts'
import { createSettlement } from './settlement.ts'
import * as store from './store/institutions.ts'

export type AgentOptions = {
  db: Database
  clock: Clock
  vault: Vault
  registry: {
    findUnit(id: string): { kind: string; name: Bilingual } | undefined
    upsertStaff(member: { staffId: string; username: string; name: string; posts: Post[] }): Promise<void>
    findStaffById(staffId: string): Promise<{ name: string; username: string } | undefined>
  }
  catalogue: { listItems(): readonly ItemLine[]; whyClosed(id: string): Bilingual | undefined }
  can(actor: Actor, action: string, resource: { division?: string; units?: readonly string[] }): boolean
  /** Makes a sign-in for a member of staff; what it answers is told once. */
  openAccount(member: {
    staffId: string
    username: string
    name: string
  }): Promise<{ password: string; secret: string }>
  cases: Cases
}
/** A contract as it is typed: outlets that are new have no id yet. */
export type ContractFacts = Omit<Contract, 'outlets'> & {
  outlets: (Omit<Outlet, 'id'> & { id?: string | undefined })[]
}
export type Agents = ReturnType<typeof createAgents>

const post = 'agent-clerk'

/** The room's part for agent institutions; every door that changes one asks who may. */
export function createAgents(options: AgentOptions) {
  const { db, clock, registry, catalogue, can } = options
  const now = () => clock.now().toString()
  const today = () => clock.today().toString()
  /** Names of institutions, for posts and tables; all of them are few. */
  const names = new Map<string, Bilingual>()
  const load = async () => {
    for (const { institutionId, name } of await store.listInstitutions(db)) names.set(institutionId, name)
  }
  const mayManage = (actor: Actor, institutionId: string): boolean =>
    can(actor, 'agent.manage', { division: divisionOf(institutionId) })
  const by = (actor: Actor) => ({
    by: 'name' in actor ? actor.name : actor.kind,
    byId: actor.kind === 'staff' ? actor.staffId : null,
  })
  const view = (institution: Institution) => ({ ...institution, state: stateOf(institution, today()) })

  /** An institution of the administrator's area; one of another area does not exist. */
  async function own(actor: Actor, institutionId: string): Promise<Institution> {
    const found = await store.findInstitution(db, institutionId)
    if (!found || !mayManage(actor, institutionId)) throw notFound('没有这家代办机构', 'No such agent institution')
    return found
  }
  const standing = (institution: Institution | undefined): Institution => {
    if (institution) return institution
    throw problem('conflict', {
      zh: '这家机构的合同已终止，如需再委托请重新登记',
      en: 'This contract was ended; register the institution again',
    })
  }
  const settled = (facts: ContractFacts): Contract => {
    const zh = facts.name.zh.trim()
    const contract = {
      ...facts,
      name: { zh, en: facts.name.en.trim() || zh },
      items: [...new Set(facts.items)],
      outlets: facts.outlets.map(({ id, name, address, siteId }) => ({
        id: id ?? newId(clock.now()),
        name: name.trim(),
        address: address.trim(),
        siteId,
      })),
    }
    checkContract(contract, {
      items: new Set(catalogue.listItems().map(({ id }) => id)),
      isSite: (id) => registry.findUnit(id)?.kind === 'site',
    })
    return contract
  }
  const write = async <T>(
    actor: Actor,
    institutionId: string,
    event: { kind: string; data: Record<string, unknown> },
    work: (tx: Connection) => Promise<T>,
  ): Promise<T> => {
    const done = await db.write(async (tx) => {
      const result = await work(tx)
      await store.insertEvent(tx, institutionId, { ...event, at: now(), ...by(actor) })
      return result
    })
    await load()
    return done
  }

  async function register(actor: Actor, divisionCode: string, facts: ContractFacts, institutionId: string) {
    if (!can(actor, 'agent.manage', { division: divisionCode }))
      throw problem('forbidden', {
        zh: '这个区域不在您的辖区，请由所在区或市级管理员登记',
        en: 'This area is not yours; ask the administrator of the district or of the city',
      })
    const contract = settled(facts)
    const row = { ...contract, institutionId, divisionCode, registeredAt: now(), registeredBy: by(actor).by }
    await write(actor, institutionId, { kind: 'registered', data: contract }, (tx) => store.insertInstitution(tx, row))
    return view(await own(actor, institutionId))
  }

  return {
    load,
    ...createAtWork({ ...options, today }),
    ...createSettlement({
      db,
      can,
      names,
      itemName: (id) => catalogue.listItems().find((item) => item.id === id)?.name,
    }),
    /** An institution as the unit of posts. */
    findUnit: (id: string): { id: string; name: Bilingual } | undefined => {
      const name = names.get(id)
      return name && { id, name }
    },

    /** Institutions of the administrator's area. */
    list: async (actor: Actor) =>
      (await store.listInstitutions(db)).filter(({ institutionId }) => mayManage(actor, institutionId)).map(view),

    /** One with its staff and what was done to it. Problem: not-found. */
    async get(actor: Actor, institutionId: string) {
      const institution = await own(actor, institutionId)
      const [clerks, events] = await Promise.all([
        store.listClerks(db, institutionId),
        store.listEvents(db, institutionId),
      ])
      return {
        institution: view(institution),
        clerks,
        events: events.map(({ kind, at, by: who }) => ({ kind, at, by: who })),
      }
    },

    /** Registers an institution with its contract. Problems: validation-failed, forbidden. */
    register: (actor: Actor, divisionCode: string, facts: ContractFacts) =>
      register(actor, divisionCode, facts, newInstitutionId(divisionCode)),

    /** For the demonstration: under an id of its own, once. */
    async seed(actor: Actor, institutionId: string, facts: ContractFacts) {
      if (!(await store.findInstitution(db, institutionId)))
        await register(actor, divisionOf(institutionId), facts, institutionId)
    },

    /** Another contract. Problems: not-found, validation-failed, conflict. */
    async change(actor: Actor, institutionId: string, facts: ContractFacts) {
      await own(actor, institutionId)
      const contract = settled(facts)
      return write(actor, institutionId, { kind: 'changed', data: contract }, async (tx) =>
        view(standing(await store.changeInstitution(tx, institutionId, contract))),
      )
    },

    /** Ends a contract before its day: nothing is begun any more, what was begun runs on. Problems: not-found, conflict. */
    async end(actor: Actor, institutionId: string, why: string) {
      await own(actor, institutionId)
      return write(actor, institutionId, { kind: 'ended', data: { why } }, async (tx) =>
        view(standing(await store.endInstitution(tx, { institutionId, at: now(), by: by(actor).by, why }))),
      )
    },

    /** A clerk with a sign-in; password and secret of the one-time passwords are told here and never again. Problems: not-found, conflict. */
    async addClerk(actor: Actor, institutionId: string, facts: { name: string; username: string; outletId: string }) {
      const { outlets } = standing(await own(actor, institutionId))
      if (!outlets.some(({ id }) => id === facts.outletId))
        throw problem('validation-failed', { zh: '请选择网点', en: 'Choose an outlet' })
      const member = {
        staffId: newId(clock.now()),
        name: facts.name.trim(),
        username: facts.username.trim().toLowerCase(),
      }
      await registry.upsertStaff({ ...member, posts: [{ unit: institutionId, post }] })
      const account = await options.openAccount(member)
      const data = { name: member.name, username: member.username, outletId: facts.outletId }
      await write(actor, institutionId, { kind: 'clerk_added', data }, (tx) =>
        store.insertClerk(tx, { ...member, institutionId, outletId: facts.outletId, at: now(), by: by(actor).by }),
      )
      return { staffId: member.staffId, username: member.username, ...account }
    },

    /** For the demonstration: a clerk who is there already gets his outlet. */
    seedClerk: (it: { staffId: string; institutionId: string; outletId: string }) =>
      store.insertClerk(db, { ...it, at: now(), by: 'demo' }),

    /** Takes a clerk's post away, and ends his sessions. Problem: not-found. */
    async removeClerk(actor: Actor, institutionId: string, staffId: string) {
      await own(actor, institutionId)
      const member = await registry.findStaffById(staffId)
      const data = { staffId, name: member?.name ?? '' }
      await write(actor, institutionId, { kind: 'clerk_removed', data }, async (tx) => {
        if (!member || !(await store.removeClerk(tx, { staffId, institutionId, at: now() })))
          throw notFound('没有这位代办人员', 'No such clerk')
      })
      await registry.upsertStaff({ staffId, name: member?.name ?? '', username: member?.username ?? '', posts: [] })
    },
  }
}
