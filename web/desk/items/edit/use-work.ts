// Work on a revision: what is typed is saved 1.2 s after the last change, one request at a time, always the newest. States: saved →
// dirty → saving → saved; failed keeps what was typed and tries again; stale means that somebody else has saved, and then nothing is
// sent any more until the page is opened anew. Nothing typed is thrown away.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Findings, Revision, Saved, Work } from '../../api/authoring.ts'
import { isProblem } from '../../api/desk-problem.ts'
import { send } from '../../api/http.ts'
import { withRenamedRules } from './renamed-rules.ts'

export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed' | 'stale'
export type Working = {
  work: Work
  findings: Findings
  state: SaveState
  savedAt: string
  error: unknown
  change(part: Partial<Work>): void
  /** Saves what is not saved yet; false when that did not succeed. */
  flush(): Promise<boolean>
}

const pauseMs = 1200
const retryMs = 6000

/** The work under the names of flow and rules that the server settled; the same object when they are those it has. */
function settledNames(work: Work, { flow, renamedRules }: Saved): Work {
  const renamed = withRenamedRules(work, renamedRules)
  return flow === renamed.content.flow ? renamed : { ...renamed, content: { ...renamed.content, flow } }
}

export function useWork(revision: Revision): Working {
  const { revisionId } = revision
  const serverState = useQueryClient()
  const [work, setWork] = useState<Work>({
    content: revision.content,
    flowXml: revision.flowXml,
    rules: revision.rules,
  })
  const [findings, setFindings] = useState<Findings>(revision)
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState(revision.savedAt)
  const [error, setError] = useState<unknown>()
  const newest = useRef(work)
  const stored = useRef(work)
  const counter = useRef(revision.revision)
  const isStale = useRef(false)
  const running = useRef<Promise<boolean>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const sent = newest.current
    if (sent === stored.current) return true
    if (isStale.current) return false
    setState('saving')
    try {
      const answer = await send<Saved>('PUT', `/authoring/revisions/${revisionId}`, {
        ...sent,
        revision: counter.current,
      })
      counter.current = answer.revision
      stored.current = sent
      setSavedAt(answer.savedAt)
      setFindings(answer)
      setError(undefined)
      const named = settledNames(newest.current, answer)
      if (named !== newest.current) {
        if (stored.current === newest.current) stored.current = named
        newest.current = named
        setWork(named)
      }
      setState(stored.current === newest.current ? 'saved' : 'dirty')
      for (const key of ['difference', 'items']) void serverState.invalidateQueries({ queryKey: ['authoring', key] })
      return true
    } catch (problem) {
      isStale.current = isProblem(problem, 'conflict')
      setError(problem)
      setState(isStale.current ? 'stale' : 'failed')
      if (!isStale.current) timer.current = setTimeout(() => void flushRef.current(), retryMs)
      return false
    }
  }, [revisionId, serverState])

  const flush = useCallback(async (): Promise<boolean> => {
    await running.current
    running.current = save()
    return running.current
  }, [save])
  const flushRef = useRef(flush)
  flushRef.current = flush

  const change = useCallback((part: Partial<Work>) => {
    newest.current = { ...newest.current, ...part }
    setWork(newest.current)
    if (isStale.current) return
    setState('dirty')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flushRef.current(), pauseMs)
  }, [])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (stored.current !== newest.current) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('beforeunload', warn)
      void flushRef.current()
    }
  }, [])

  return { work, findings, state, savedAt, error, change, flush }
}
