// The catalogue of shared resources as the service administration, supervision and the providers see it: what there is, how fresh it is
// against its promise, who may use what, how often it was asked and how often it failed in the last days. No person appears in it.

import type { Actor } from '../platform/http/index.ts'
import type { Context } from './context.ts'
import { providerName } from './provider.ts'
import type { SharedResource } from './resource.ts'
import { countLookUps, listRefreshes } from './store/look-ups.ts'

const days = 14

/** Resources that the actor may see: all of them from above, his own organ's as a provider. */
export async function overview(context: Context, actor: Actor) {
  const since = context.clock
    .today()
    .subtract({ days: days - 1 })
    .toString()
  const [refreshes, counts] = await Promise.all([
    listRefreshes(context.db),
    countLookUps(context.db, `${since}T00:00:00+08:00`),
  ])
  const seen = [...context.resources.values()].filter(({ provider }) =>
    context.can(actor, 'resource.read', { functions: [provider.function] }),
  )
  return Promise.all(
    seen.map(async (resource) => {
      const refresh = refreshes.find((one) => one.resource === resource.key)
      const daily = counts.filter((one) => one.resource === resource.key)
      return {
        key: resource.key,
        name: resource.name,
        about: resource.about,
        provider: providerName(context, resource).name,
        backing: resource.backing,
        isConnected: refresh !== undefined || context.sources?.[resource.key] !== undefined,
        fields: resource.fields.map(({ key, name, isSensitive = false }) => ({ key, name, isSensitive })),
        freshnessHours: resource.freshness.hours,
        refreshedAt: refresh?.refreshed_at ?? null,
        records: refresh?.records ?? null,
        isStale: refresh !== undefined && isStale(context, resource, refresh.refreshed_at),
        limits: { timeoutMs: resource.limits.timeoutMs, perMinute: resource.limits.perMinute },
        grants: await Promise.all(
          resource.grants.map(async ({ items, fields, purpose }) => ({
            items: await Promise.all(
              items.map(async (id) => ({ id, name: (await context.itemName(id)) ?? { zh: id, en: id } })),
            ),
            fields,
            purpose,
          })),
        ),
        lookUps: daily.reduce((sum, one) => sum + one.lookUps, 0),
        failures: daily.reduce((sum, one) => sum + one.failures, 0),
        slowestMs: daily.length === 0 ? null : Math.max(...daily.map((one) => one.slowestMs)),
        daily: daily.map(({ day, lookUps, failures }) => ({ day, lookUps, failures })),
      }
    }),
  )
}

/** Older than its provider promised. Only local copies have an age; what is asked live is as old as its source says. */
const isStale = ({ clock }: Context, { backing, freshness }: SharedResource, refreshedAt: string): boolean =>
  backing === 'table' && clock.now().since(Temporal.Instant.from(refreshedAt)).total('hours') > freshness.hours
