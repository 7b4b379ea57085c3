// What the protocol's library keeps, in our database: ids hashed, contents encrypted. Sites are read from their own table.

import type { Adapter, AdapterPayload } from 'oidc-provider'
import { sha256Bytes } from '../../platform/crypto/index.ts'
import {
  consumePayload,
  deleteGrant,
  deletePayload,
  findPayload,
  findPayloadByUid,
  findSite,
  type PayloadRow,
  upsertPayload,
} from './store.ts'
import type { SsoTools } from './tools.ts'

/** What goes when a grant is taken back; sessions and questions name a grant and do not live by it. */
const granted: ReadonlySet<string> = new Set(['AuthorizationCode', 'AccessToken', 'RefreshToken'])

/** The library's store for one kind of thing. */
export function adapterOf(tools: SsoTools, kind: string): Adapter {
  const { db, vault, clock } = tools
  const now = () => clock.now().toString()
  const open = (row: PayloadRow | undefined): AdapterPayload | undefined =>
    row && {
      ...(JSON.parse(vault.decrypt(row.payloadEnc)) as AdapterPayload),
      ...(row.consumedAt !== null && { consumed: true }),
    }
  return {
    async upsert(id, payload, expiresIn) {
      await upsertPayload(db, {
        kind,
        idHash: sha256Bytes(id),
        grantHash: payload.grantId && granted.has(kind) ? sha256Bytes(payload.grantId) : null,
        uid: payload.uid ?? null,
        payloadEnc: vault.encrypt(JSON.stringify(payload)),
        now: now(),
        expiresAt: clock
          .now()
          .add({ seconds: expiresIn || 24 * 3600 })
          .toString(),
      })
    },
    find: async (id) =>
      kind === 'Client' ? clientOf(tools, id) : open(await findPayload(db, kind, sha256Bytes(id), now())),
    findByUid: async (uid) => open(await findPayloadByUid(db, kind, uid, now())),
    findByUserCode: async () => undefined,
    consume: (id) => consumePayload(db, kind, sha256Bytes(id), now()),
    destroy: (id) => deletePayload(db, kind, sha256Bytes(id)),
    revokeByGrantId: (grantId) => deleteGrant(db, sha256Bytes(grantId)),
  }
}

async function clientOf({ db, vault }: SsoTools, clientId: string): Promise<AdapterPayload | undefined> {
  const row = await findSite(db, clientId)
  if (!row || row.endedAt !== null) return undefined
  return {
    client_id: row.clientId,
    client_name: row.name,
    client_secret: vault.decrypt(row.secretEnc),
    redirect_uris: row.redirectUris,
    post_logout_redirect_uris: row.logoutUris,
    scope: row.scopes.join(' '),
    subject_type: 'pairwise',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  }
}
