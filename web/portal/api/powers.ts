// What the list of powers answers.
import type { Both } from '../../ui/i18n/index.ts'

export const powers = ['accept', 'review', 'decide', 'deliver'] as const
export const levels = ['city', 'district', 'subdistrict', 'community'] as const
export type Power = (typeof powers)[number]
export type Level = (typeof levels)[number]
export type Place = { code: string; name: Both }
export type PowerLine = {
  item: { id: string; code: string; name: Both; domain: string }
  power: Power
  by: 'site' | 'organ' | 'online'
  level: Level
  function: { key: string; name: Both }
  steps: readonly Both[]
  isVariant: boolean
  units: readonly { id: string; name: Both }[]
}
export type PowerList = { district: Place | null; districts: readonly Place[]; lines: readonly PowerLine[] }
export type Devolution = {
  power: Power
  from: Level
  to: Level
  divisions: readonly Place[]
  on: string
  basis: { name: string; clause?: string }
  note: Both | null
  mark: 'sourced' | 'assumed'
}
export type Boundary = {
  key: string
  name: Both
  description: Both
  items: number
  matters: readonly { name: Both; who: Both; note?: Both; mark: 'sourced' | 'assumed' }[]
}
