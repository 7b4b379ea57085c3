// The desk's one connection on which the server says what moves. Outside React: pages come and go, the connection stays. When it breaks,
// the browser comes back by itself; until then pages ask every few seconds, as they do when it was refused.

const listeners = new Set<() => void>()
let isLive = false

export const liveNow = {
  get: (): boolean => isLive,
  subscribe: (tell: () => void): (() => void) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  },
}

function set(value: boolean): void {
  if (isLive === value) return
  isLive = value
  for (const tell of listeners) tell()
}

const tryAgainMs = 30_000

/** Listens until the answer is called. `onMoved` hears ids of cases that moved, `onBack` that something may have been missed. */
export function listen({ onMoved, onBack }: { onMoved(caseIds: string[]): void; onBack(): void }): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasReady = false
  const open = () => {
    source = new EventSource('/api/v1/live')
    source.addEventListener('ready', () => {
      set(true)
      if (wasReady) onBack()
      wasReady = true
    })
    source.addEventListener('moved', ({ data }) => {
      onMoved((JSON.parse(data) as { caseId: string }[]).map(({ caseId }) => caseId))
    })
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      set(false)
      timer = setTimeout(open, tryAgainMs)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
    set(false)
  }
}
