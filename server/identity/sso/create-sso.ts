// What single sign-on can do, put together.

import type { ServerResponse } from 'node:http'
import type { Actor } from '../../platform/http/index.ts'
import { consentsOf, remember, withdraw } from './consents.ts'
import { needSelf, noQuestion, subjectOf } from './question.ts'
import { closeSite, type NewSite, registerSite, sitesOf } from './site.ts'
import { providerOf } from './sso.ts'
import type { Asking, SsoTools } from './tools.ts'

export type Sso = ReturnType<typeof createSso>

export function createSso(tools: SsoTools) {
  const provider = providerOf(tools)
  /** The open question of this browser. */
  const question = async (request: Asking, response: ServerResponse) => {
    const { errors } = await import('oidc-provider')
    try {
      return await (await provider()).interactionDetails(request, response)
    } catch (error) {
      if (error instanceof errors.SessionNotFound) throw noQuestion()
      throw error
    }
  }
  return {
    provider,
    /** Which site asks to know what of whoever is signed in. Problems: not-found, forbidden. */
    async asked(actor: Actor, request: Asking, response: ServerResponse) {
      if (!subjectOf(actor) || !('name' in actor)) throw needSelf()
      const { params } = await question(request, response)
      const client = await (await provider()).Client.find(String(params.client_id))
      if (!client) throw noQuestion()
      const asked = String(params.scope ?? '').split(' ')
      return {
        site: client.clientName ?? '',
        scopes: asked.filter((scope) => scope === 'profile' || scope === 'phone' || scope === 'identity'),
        name: actor.name,
      }
    },
    /** Where the browser goes on to. Problems: not-found, forbidden. */
    async answer(actor: Actor, request: Asking, response: ServerResponse, agrees: boolean): Promise<string> {
      const accountId = subjectOf(actor)
      if (!accountId) throw needSelf()
      const { params } = await question(request, response)
      const made = await provider()
      if (!agrees)
        return made.interactionResult(request, response, {
          error: 'access_denied',
          error_description: 'The person did not agree',
        })
      const grant = new made.Grant({ accountId, clientId: String(params.client_id) })
      grant.addOIDCScope(String(params.scope ?? 'openid'))
      const grantId = await grant.save()
      const scopes = String(params.scope ?? '').split(' ')
      await remember(tools, { subjectId: accountId, clientId: String(params.client_id), grantId, scopes })
      return made.interactionResult(request, response, { login: { accountId, remember: false }, consent: { grantId } })
    },
    consents: (actor: Actor) => consentsOf(tools, actor),
    withdraw: (actor: Actor, clientId: string) => withdraw(tools, actor, clientId),
    register: (actor: Actor, site: NewSite) => registerSite(tools, actor, site),
    sites: (actor: Actor) => sitesOf(tools, actor),
    end: (actor: Actor, clientId: string) => closeSite(tools, actor, clientId),
  }
}
