// Sites that people sign in to through us: what one must be, registering, ending. A secret is told once.

import { randomToken } from '../../platform/crypto/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { type FieldProblem, notFound, problem } from '../../platform/problem/index.ts'
import { endSite, findSite, insertSite, listSites, type SiteRow } from './store.ts'
import type { SsoTools } from './tools.ts'

/** What a site may ask to know beside that it is the same person again. */
export const askable = ['profile', 'phone', 'identity'] as const
export type Askable = (typeof askable)[number]
export type NewSite = {
  name: string
  divisionCode: string
  redirectUris: readonly string[]
  logoutUris: readonly string[]
  scopes: readonly Askable[]
}
export type SiteView = Omit<SiteRow, 'secretEnc'>

/** A web address of ours to send people to: https, or http on this machine alone. */
const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, hash } = new URL(text)
  return (
    hash === '' && (protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)))
  )
}

/** What is wrong with a site, by field. */
export function siteFaults({ name, redirectUris, logoutUris }: NewSite): FieldProblem[] {
  const faults: FieldProblem[] = []
  const add = (pointer: string, zh: string, en: string) => faults.push({ pointer, zh, en })
  if (!name.trim()) add('/name', '请填写网站名称', 'Give the name of the site')
  if (redirectUris.length === 0) add('/redirectUris', '请填写登录后回到的地址', 'Give the address to come back to')
  for (const [pointer, uris] of [
    ['/redirectUris', redirectUris],
    ['/logoutUris', logoutUris],
  ] as const)
    if (!uris.every(isAddress))
      add(pointer, '地址须以 https:// 开头，不带 # 部分', 'Addresses begin with https:// and have no # part')
  const hosts = new Set(redirectUris.filter(isAddress).map((uri) => new URL(uri).host))
  if (hosts.size > 1)
    add('/redirectUris', '一个网站的地址须在同一个域名下', 'The addresses of one site are of one host')
  return faults
}

/** Registers a site; the secret is told now and never again. Problems: forbidden, validation-failed. */
export async function registerSite(tools: SsoTools, actor: Actor, site: NewSite) {
  const faults = siteFaults(site)
  if (faults.length > 0)
    throw problem('validation-failed', { zh: faults[0]?.zh ?? '', en: faults[0]?.en ?? '' }, { fields: faults })
  if (actor.kind !== 'staff' || !tools.can(actor, 'sso-site.manage', { division: site.divisionCode }))
    throw problem('forbidden', { zh: '只能登记本辖区的网站', en: 'Only sites of your own area' })
  const now = tools.clock.now()
  const secret = randomToken()
  const clientId = `site-${newId(now)}`
  await insertSite(tools.db, {
    clientId,
    name: site.name.trim(),
    divisionCode: site.divisionCode,
    redirectUris: [...site.redirectUris],
    logoutUris: [...site.logoutUris],
    scopes: ['openid', 'offline_access', ...site.scopes],
    secretEnc: tools.vault.encrypt(secret),
    madeBy: actor.staffId,
    madeAt: now.toString(),
  })
  return { clientId, secret }
}

/** The sites of the actor's area, the newest first. */
export async function sitesOf(tools: SsoTools, actor: Actor): Promise<SiteView[]> {
  const rows = await listSites(tools.db)
  return rows
    .filter(({ divisionCode }) => tools.can(actor, 'sso-site.manage', { division: divisionCode }))
    .map(({ secretEnc: _, ...row }) => row)
}

/** Ends a site: nobody signs in to it any more, and what it holds is refused. Problem: not-found. */
export async function closeSite(tools: SsoTools, actor: Actor, clientId: string): Promise<void> {
  const row = await findSite(tools.db, clientId)
  if (!row || !tools.can(actor, 'sso-site.manage', { division: row.divisionCode })) throw notFound()
  await endSite(tools.db, clientId, tools.clock.now().toString())
}
