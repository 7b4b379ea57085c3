// Single sign-on for sites of departments and districts: OpenID Connect by a certified library, with our sessions, our database and our
// consent page. A site learns a name of its own for each person, so that two sites cannot compare, and what the person agrees to.

import type { Configuration, Provider } from 'oidc-provider'
import { adapterOf } from './adapter.ts'
import { signingKeys } from './keys.ts'
import { errorPage, leavePage, leftPage } from './pages.ts'
import { type Asking, mount, type SsoTools } from './tools.ts'

/** The provider, made when it is first needed. */
export function providerOf(tools: SsoTools): () => Promise<Provider> {
  let made: Promise<Provider> | undefined
  return () => {
    made ??= makeProvider(tools).catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

async function makeProvider(tools: SsoTools): Promise<Provider> {
  // Loaded when the first site asks: most processes never need it.
  const { default: Provider, interactionPolicy } = await import('oidc-provider')
  const { Check, base } = interactionPolicy
  const { vault, publicUrl, registry } = tools
  const policy = base()
  // Whoever is signed in with us is who is asked about, not who was signed in when the site last asked.
  policy
    .get('login')
    ?.checks.add(
      new Check('other_person', 'somebody else is signed in', 'login_required', (ctx) =>
        (ctx.req as Asking).subjectId === ctx.oidc.session?.accountId ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    )
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure: publicUrl.startsWith('https:') } as const
  const configuration: Configuration = {
    adapter: (kind: string) => adapterOf(tools, kind),
    jwks: { keys: await signingKeys(tools) },
    cookies: {
      keys: [vault.mac('sso-cookie', 'keys').toString('base64url')],
      names: { session: 'yc_sso', interaction: 'yc_sso_asked', resume: 'yc_sso_resume' },
      long: cookie,
      short: cookie,
    },
    scopes: ['openid', 'offline_access', 'profile', 'phone', 'identity'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'subject_kind'],
      phone: ['phone_number'],
      identity: ['citizen_id', 'credit_code'],
    },
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: async (_, accountId, client) =>
      vault.mac('sso-subject', `${client.sectorIdentifier}:${accountId}`).toString('base64url'),
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: leavePage, postLogoutSuccessSource: leftPage },
    },
    interactions: { policy, url: (_, { uid }) => `/authorise/${uid}` },
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 600,
      IdToken: 600,
      Interaction: 1800,
      Session: 3600,
      Grant: 30 * 86_400,
      RefreshToken: 30 * 86_400,
    },
    renderError: errorPage,
    async findAccount(ctx, accountId) {
      return {
        accountId,
        async claims(_use, scope) {
          const asked = scope.split(' ')
          if (!asked.some((one) => one === 'profile' || one === 'phone' || one === 'identity'))
            return { sub: accountId }
          // On record for the person, with the site that asked.
          const subject = await registry.readSubject(accountId, `single sign-on ${ctx.oidc?.client?.clientName ?? ''}`)
          return {
            sub: accountId,
            name: subject.name,
            subject_kind: subject.kind,
            phone_number: subject.phone,
            citizen_id: subject.citizenId,
            credit_code: subject.creditCode,
          }
        },
      }
    },
  }
  const provider = new Provider(`${publicUrl}${mount}`, configuration)
  provider.on('server_error', (_, error) => tools.onError(error, 'single sign-on'))
  return provider
}
