// What the desk has read from the server. A refused session anywhere marks the session expired: the page stays, sign-in comes over it.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isPassing, isProblem } from './api/desk-problem.ts'
import { sessionExpired } from './session/expired.ts'

/** The query client of one desk. Passing failures are tried twice more, refusals never. */
export const createServerState = (): QueryClient => {
  const onError = (error: unknown) => {
    if (isProblem(error, 'sign-in-required')) sessionExpired.set(true)
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: (count, error) => isPassing(error) && count < 2, staleTime: 2_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
}
