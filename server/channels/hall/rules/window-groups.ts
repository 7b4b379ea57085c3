// Which windows of a site serve which group, and how many places a slot of it has. Small sites have one group for everything.

import type { HallContent, WindowGroup } from '../content.ts'

export type SiteGroup = WindowGroup & { windows: readonly number[] }

/** The groups of a site with `windows` windows, numbered from 1; every window belongs to one group, each group has at least one. */
export function groupsAt(content: HallContent, windows: number): SiteGroup[] {
  const [first, ...others] = content.groups
  if (!first) return []
  if (windows < Math.max(content.splitFromWindows, content.groups.length))
    return [{ ...first, windows: numbers(1, windows) }]
  const whole = content.groups.reduce((sum, { share }) => sum + share, 0)
  const counts = others.map(({ share }) => Math.max(1, Math.floor((share / whole) * windows)))
  const left = Math.max(1, windows - counts.reduce((sum, count) => sum + count, 0))
  let next = 1
  return content.groups.map((group, index) => {
    const count = index === 0 ? left : (counts[index - 1] ?? 1)
    const from = next
    next += count
    return { ...group, windows: numbers(from, Math.min(windows, from + count - 1)) }
  })
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** The group that takes a domain: the one that names it, else the first. */
export const groupFor = (groups: readonly SiteGroup[], domain: string | undefined): SiteGroup | undefined =>
  groups.find(({ domains }) => domain !== undefined && domains.includes(domain)) ?? groups[0]

/** Places per slot of a group: as written for the site, else what part of its windows can serve in a slot, at least one. */
export function capacityOf(content: HallContent, siteId: string, { key, windows }: SiteGroup): number {
  const { capacity, slotMinutes, share } = content.appointments
  const written = capacity?.[siteId]?.[key]
  if (written !== undefined) return written
  const served = (windows.length * slotMinutes) / content.estimate.priorMinutes
  return Math.max(1, Math.floor(served * share))
}
