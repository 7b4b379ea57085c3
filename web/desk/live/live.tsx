// Keeps what is on the screen as it is in the city: when a case moves, its page and the lists ask again, at once and only then.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useDeskSay } from '../say.ts'
import { listen, liveNow } from './connection.ts'

const gatherMs = 150

/** Whether the server tells by itself what moves. */
export const useIsLive = (): boolean => useSyncExternalStore(liveNow.subscribe, liveNow.get)

/** How often a page asks: seldom while the server tells by itself, else every `every` milliseconds. */
export const useRefresh = (every: number): number => (useIsLive() ? 60_000 : every)

/** Listens while it is shown, and says whether it does. */
export function Live() {
  const say = useDeskSay()
  const isLive = useIsLive()
  const serverState = useQueryClient()
  useEffect(() => {
    const moved = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      timer = undefined
      void serverState.invalidateQueries({ queryKey: ['tasks'] })
      for (const caseId of moved) void serverState.invalidateQueries({ queryKey: ['case', caseId] })
      moved.clear()
    }
    const leave = listen({
      onMoved(caseIds) {
        for (const caseId of caseIds) moved.add(caseId)
        timer ??= setTimeout(ask, gatherMs)
      },
      onBack() {
        void serverState.invalidateQueries({ queryKey: ['tasks'] })
        void serverState.invalidateQueries({ queryKey: ['case'] })
      },
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [serverState])
  return (
    <span className="live" data-live={isLive || undefined} title={say(isLive ? 'live.on-what' : 'live.off-what')}>
      {say(isLive ? 'live.on' : 'live.off')}
    </span>
  )
}
