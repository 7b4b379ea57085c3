// What somebody may look over: the divisions of his supervising posts and all below them. A district's supervisor sees the district.

import { isWithin } from '../engines/codes/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { problem } from '../platform/problem/index.ts'
import { prefixOf } from './division.ts'

const supervising = ['supervisor', 'administrator']

/** Divisions that an actor may look over; a unit's id ends in the code of its division. */
export function scopeOf(actor: Actor): string[] {
  if (actor.kind !== 'staff') return []
  const held = actor.posts.filter(({ post }) => supervising.includes(post))
  return [...new Set(held.map(({ unit }) => unit.slice(unit.indexOf('@') + 1)))]
}

/** What division codes must begin with: the division asked for, or all that the actor may look over. Problems: bad-request, forbidden. */
export function prefixesFor(actor: Actor, division?: string): string[] {
  const scope = scopeOf(actor)
  const codes = division === undefined ? scope : [division]
  const prefixes = codes.map((code) => prefixOf(code))
  if (prefixes.includes(undefined))
    throw problem('bad-request', {
      zh: '区划代码不对，请从列表中选择区、街道或社区',
      en: 'No such division code; choose a district, subdistrict or community',
    })
  if (prefixes.length === 0 || (division !== undefined && !scope.some((code) => isWithin(division, code))))
    throw problem('forbidden', {
      zh: '这个区域不在您的监督范围内，请选择本辖区',
      en: 'This division is outside what you supervise; choose one of your own',
    })
  return prefixes.filter((prefix) => prefix !== undefined)
}
