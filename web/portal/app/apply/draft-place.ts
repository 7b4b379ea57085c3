// Where a draft lies: that of one item, or that of a life event with several. The steps of an application are the same for both.
import { createContext, useContext } from 'react'

export type DraftPlace = {
  /** API path of drafts of this kind. */
  drafts: string
  /** API path that submits them. */
  cases: string
  /** Page that a draft is reopened on. */
  page: string
}

export const oneItem: DraftPlace = { drafts: '/drafts', cases: '/cases', page: '/apply' }
export const severalItems: DraftPlace = { drafts: '/bundle-drafts', cases: '/bundle-cases', page: '/apply-together' }
export const DraftPlaceContext = createContext(oneItem)
export const useDraftPlace = (): DraftPlace => useContext(DraftPlaceContext)
