// Reads something once when a screen opens, and again on wish. Nothing is kept when the screen goes.
import { useCallback, useEffect, useState } from 'react'
import { ask } from '../api/http.ts'

type Read<T> = { data: T | undefined; error: unknown; again: () => void }

/** What `path` answers; nothing is asked while it is undefined. */
export function useRead<T>(path: string | undefined): Read<T> {
  const [tries, setTries] = useState(0)
  const [got, setGot] = useState<{ path: string; data?: T; error?: unknown }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let isCurrent = true
    if (path)
      ask<T>(path).then(
        (data) => isCurrent && setGot({ path, data }),
        (error: unknown) => isCurrent && setGot({ path, error }),
      )
    return () => {
      isCurrent = false
    }
  }, [path, tries])
  const again = useCallback(() => {
    setGot(undefined)
    setTries((n) => n + 1)
  }, [])
  const mine = got?.path === path ? got : undefined
  return { data: mine?.data, error: mine?.error, again }
}
