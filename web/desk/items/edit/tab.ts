import type { Choices, Part, Revision } from '../../api/authoring.ts'
import type { Working } from './use-work.ts'

export const tabs = [
  'basic',
  'materials',
  'form',
  'flow',
  'rules',
  'preview',
  'difference',
  'check',
  'history',
] as const
export type Tab = (typeof tabs)[number]
export const isPart = (tab: Tab): tab is Part & Tab => ['basic', 'materials', 'form', 'flow', 'rules'].includes(tab)

/** What every tab works with. */
export type TabProps = {
  revision: Revision
  working: Working
  choices: Choices
  mayEdit: boolean
  onOpen: (tab: Tab) => void
}
