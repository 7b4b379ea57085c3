import type { Choices, Finding, Revision } from '../../api/authoring.ts'
import { elementPlaces } from '../elements/places.ts'
import type { Working } from './use-work.ts'

export const tabs = [
  'basic',
  'elements',
  'materials',
  'form',
  'flow',
  'rules',
  'preview',
  'difference',
  'check',
  'history',
  'file',
] as const
export type Tab = (typeof tabs)[number]

/** The tab where a finding is mended: its part of the item, but of the basics those that the guide's elements have. */
export const tabOf = ({ part, pointer }: Pick<Finding, 'part' | 'pointer'>): Tab =>
  part === 'basic' && elementPlaces.some((place) => pointer === place || pointer?.startsWith(`${place}/`))
    ? 'elements'
    : part

/** What every tab works with. */
export type TabProps = {
  revision: Revision
  working: Working
  choices: Choices
  mayEdit: boolean
  /** Opens another tab; at a place of it when one is named. */
  onOpen: (tab: Tab, place?: string) => void
}
