// What the pages have read from the server, kept and refreshed by TanStack Query. Whoever is no longer signed in is sent to sign
// in and comes back to where they were.
import { keepPreviousData, QueryCache, QueryClient, useQuery } from '@tanstack/react-query'
import type { BundleDraft, BundleDraftLine, BundleView } from '../api/bundle.ts'
import type { CaseLine, CaseView, Draft, DraftLine } from '../api/case.ts'
import type { Guide, ItemForm } from '../api/item.ts'
import { ask, isCode } from './http.ts'

/** Where sign-in leads back to: the page one is on. */
export const signInHref = (): string => `/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`

export const createServerState = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isCode(error, 'sign-in-required')) location.assign(signInHref())
      },
    }),
    defaultOptions: {
      // Without a network a request fails and says so, rather than waiting unseen.
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (count, error) => navigator.onLine && isCode(error, 'offline') && count < 2,
      },
      mutations: { networkMode: 'always' },
    },
  })

export const useItem = (id: string, version?: number) =>
  useQuery({
    queryKey: ['item', id, version],
    queryFn: () => ask<Guide>(`/items/${id}${version ? `?version=${version}` : ''}`),
    staleTime: 600_000,
    enabled: id !== '',
    placeholderData: keepPreviousData,
  })
/** The form of an edition; while another one is on its way, the one before stays, so that nobody's page goes away. */
export const useItemForm = (id: string, version: number | undefined) =>
  useQuery({
    queryKey: ['form', id, version],
    queryFn: () => ask<ItemForm>(`/items/${id}/form?version=${version}`),
    staleTime: 600_000,
    enabled: version !== undefined,
    placeholderData: keepPreviousData,
  })
export const useDrafts = () =>
  useQuery({ queryKey: ['drafts'], queryFn: () => ask<{ drafts: DraftLine[] }>('/drafts') })
export const useDraft = (id: string) =>
  useQuery({ queryKey: ['draft', id], queryFn: () => ask<Draft>(`/drafts/${id}`), staleTime: Number.POSITIVE_INFINITY })
export const useBundleDrafts = () =>
  useQuery({ queryKey: ['bundle-drafts'], queryFn: () => ask<{ drafts: BundleDraftLine[] }>('/bundle-drafts') })
export const useBundleDraft = (id: string) =>
  useQuery({
    queryKey: ['draft', id],
    queryFn: () => ask<BundleDraft>(`/bundle-drafts/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
export const useBundle = (id: string) =>
  useQuery({
    queryKey: ['bundle', id],
    queryFn: () => ask<BundleView>(`/bundle-cases/${id}`),
    refetchInterval: 30_000,
  })
export const useCases = () =>
  useQuery({ queryKey: ['cases'], queryFn: () => ask<{ cases: CaseLine[]; next: string | null }>('/cases') })
export const useCase = (id: string) =>
  useQuery({ queryKey: ['case', id], queryFn: () => ask<CaseView>(`/cases/${id}`), refetchInterval: 30_000 })
