// What was just done, said once on the next page. It waits in the history entry and is taken out when it is read.
import { useEffect, useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'

/** The sentence handed over by `go(…, { state: { flash } })`, until the page is left. */
export const useFlash = (): string | undefined => {
  const state = useHistoryState<{ flash?: string } | null>()
  const [flash] = useState(state?.flash)
  useEffect(() => {
    if (flash) history.replaceState(null, '')
  }, [flash])
  return flash
}
