// Integrators as the service administration keeps them: registered with a secret that is shown once, changed, given a new secret, revoked. Each
// act is written down. What a client may ask is in reading.ts, how it gets a token in tokens.ts.

import { isWithin } from '../../engines/codes/index.ts'
import type { Clock } from '../../platform/clock/index.ts'
import { sha256Bytes } from '../../platform/crypto/index.ts'
import type { Connection, Database } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { type Bilingual, notFound, problem } from '../../platform/problem/index.ts'
import { type Client, type ClientFacts, checkClient, newClientId, newSecret, overlapHours } from './client.ts'
import { createReading, type ReadableCases } from './reading.ts'
import * as store from './store.ts'
import { type Attempts, createTokens } from './tokens.ts'

export type IntegratorOptions = {
  db: Database
  clock: Clock
  registry: {
    findUnit(id: string): { kind: string } | undefined
    organsFor(divisionCode: string): readonly { id: string; name: Bilingual; divisionCode: string }[]
  }
  catalogue: { listItems(): readonly { id: string }[] }
  can(actor: Actor, action: string, resource: { division?: string }): boolean
  attempts: Attempts
  cases: ReadableCases
}
export type Integrators = ReturnType<typeof createIntegrators>

/** The room's part for systems of others; every door that changes one asks who may. */
export function createIntegrators(options: IntegratorOptions) {
  const { db, clock, registry, catalogue, can } = options
  const now = () => clock.now().toString()
  const nameOf = (actor: Actor) => ('name' in actor ? actor.name : actor.kind)

  /** A client of the administrator's area; one of another area does not exist. */
  async function own(actor: Actor, clientId: string): Promise<Client> {
    const found = await store.findClient(db, clientId)
    const client = found && asOf(now())(found)
    if (!client || !can(actor, 'integrator.manage', { division: client.divisionCode }))
      throw notFound('没有这个接入系统', 'No such client')
    return client
  }
  const standing = (client: Client | undefined): Client => {
    if (client) return client
    throw problem('conflict', {
      zh: '这个接入系统已停用，如需再接入请重新登记',
      en: 'This client is revoked; register it again',
    })
  }
  const settled = (facts: ClientFacts, divisionCode: string): ClientFacts => {
    const kept = {
      name: facts.name.trim(),
      contact: facts.contact.trim(),
      scopes: [...new Set(facts.scopes)],
      items: [...new Set(facts.items)],
      organs: [...new Set(facts.organs)],
    }
    checkClient(kept, {
      items: new Set(catalogue.listItems().map(({ id }) => id)),
      isOrganWithin: (id) =>
        registry.findUnit(id)?.kind === 'organ' && isWithin(id.slice(id.indexOf('@') + 1), divisionCode),
    })
    return kept
  }
  const write = <T>(
    actor: Actor,
    clientId: string,
    event: { kind: string; data: object },
    work: (tx: Connection) => Promise<T>,
  ): Promise<T> =>
    db.write(async (tx) => {
      const done = await work(tx)
      const byId = actor.kind === 'staff' ? actor.staffId : null
      await store.insertEvent(tx, clientId, { ...event, at: now(), by: nameOf(actor), byId })
      return done
    })

  return {
    ...createTokens({ db, clock, attempts: options.attempts }),
    ...createReading({ db, clock, cases: options.cases }),

    /** Clients of the administrator's area. */
    list: async (actor: Actor) =>
      (await store.listClients(db))
        .map(asOf(now()))
        .filter(({ divisionCode }) => can(actor, 'integrator.manage', { division: divisionCode })),

    /** Organs of a division, to grant. */
    organs: (divisionCode: string) =>
      registry
        .organsFor(divisionCode)
        .filter((organ) => organ.divisionCode === divisionCode)
        .map(({ id, name }) => ({ id, name })),

    /** Registers a client; its secret is told here and never again. Problems: validation-failed, forbidden. */
    async register(actor: Actor, divisionCode: string, facts: ClientFacts) {
      if (!can(actor, 'integrator.manage', { division: divisionCode }))
        throw problem('forbidden', {
          zh: '这个区域不在您的辖区，请由所在区或市级管理员登记',
          en: 'This area is not yours; ask the administrator of the district or of the city',
        })
      const kept = settled(facts, divisionCode)
      const [clientId, secret] = [newClientId(), newSecret()]
      const row = { ...kept, clientId, divisionCode, registeredAt: now(), registeredBy: nameOf(actor) }
      await write(actor, clientId, { kind: 'registered', data: kept }, (tx) =>
        store.insertClient(tx, { ...row, secretHash: sha256Bytes(secret) }),
      )
      return { client: await own(actor, clientId), secret }
    },
    /** Other grants; tokens given out before lose what is no longer granted. Problems: not-found, validation-failed, conflict. */
    async change(actor: Actor, clientId: string, facts: ClientFacts) {
      const kept = settled(facts, (await own(actor, clientId)).divisionCode)
      return write(actor, clientId, { kind: 'changed', data: kept }, async (tx) =>
        standing(await store.changeClient(tx, clientId, kept)),
      )
    },
    /** A new secret; the one before is good for a day more, tokens run out by themselves. Problems: not-found, conflict. */
    async rotate(actor: Actor, clientId: string) {
      await own(actor, clientId)
      const secret = newSecret()
      const formerUntil = clock.now().add({ hours: overlapHours }).toString()
      const client = await write(actor, clientId, { kind: 'rotated', data: {} }, async (tx) =>
        standing(await store.setSecret(tx, { clientId, secretHash: sha256Bytes(secret), at: now(), formerUntil })),
      )
      return { client, secret }
    },
    /** Ends the secret before the last rotation, and all tokens, since whoever knows it may have one. Problems: not-found, conflict. */
    async endFormer(actor: Actor, clientId: string) {
      await own(actor, clientId)
      return write(actor, clientId, { kind: 'former-ended', data: {} }, async (tx) => {
        const client = await store.endFormer(tx, clientId, now())
        if (!client) throw problem('conflict', { zh: '没有仍然有效的旧密钥', en: 'No former secret is good any more' })
        await store.deleteTokensOf(tx, clientId)
        return client
      })
    },
    /** Ends a client and its tokens for good. Problems: not-found, conflict. */
    async revoke(actor: Actor, clientId: string, why: string) {
      await own(actor, clientId)
      return write(actor, clientId, { kind: 'revoked', data: { why } }, async (tx) => {
        const client = standing(await store.revokeClient(tx, { clientId, at: now(), by: nameOf(actor), why }))
        await store.deleteTokensOf(tx, clientId)
        return client
      })
    },
  }
}

/** A former secret that has ended is none. */
const asOf =
  (at: string) =>
  (client: Client): Client =>
    client.formerUntil && Temporal.Instant.compare(client.formerUntil, at) <= 0
      ? { ...client, formerUntil: null }
      : client
