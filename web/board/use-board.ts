// What the board shows, asked for every two seconds; a lost connection keeps the last picture and says so.
import { useEffect, useState } from 'react'
import type { Both } from '../ui/i18n/index.ts'

export type Call = {
  number: string
  window: number
  calls: number
  calledAt: string
  isServing: boolean
  text: Both
  spoken: Both
}
export type BoardState = {
  site: { id: string; name: Both }
  asOf: string
  isOpen: boolean
  calls: readonly Call[]
  groups: readonly { key: string; letter: string; name: Both; waiting: number; windows: number }[]
  skipped: readonly string[]
}
const everyMilliseconds = 2000

/** The latest state, and what is the matter when there is none. */
export function useBoard(siteId: string): { board: BoardState | undefined; trouble: 'lost' | 'no-site' | undefined } {
  const [board, setBoard] = useState<BoardState>()
  const [trouble, setTrouble] = useState<'lost' | 'no-site'>()
  useEffect(() => {
    const stop = new AbortController()
    const look = async () => {
      const answer = await fetch(`/api/v1/halls/${encodeURIComponent(siteId)}/board`, { signal: stop.signal })
      if (answer.ok) setBoard((await answer.json()) as BoardState)
      setTrouble(answer.ok ? undefined : answer.status === 404 ? 'no-site' : 'lost')
    }
    const again = () => look().catch(() => stop.signal.aborted || setTrouble('lost'))
    void again()
    const timer = setInterval(() => void again(), everyMilliseconds)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [siteId])
  return { board, trouble }
}
