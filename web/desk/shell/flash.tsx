// What was just done, said once on the next page. It waits in the history entry, so that going back does not say it again.
import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'

/** The sentence handed over by `go(…, { state: { flash } })`, until the page is left. */
export const useFlash = (): string | undefined => {
  const state = useHistoryState<{ flash?: string } | null>()
  const [flash] = useState(state?.flash)
  return flash
}
