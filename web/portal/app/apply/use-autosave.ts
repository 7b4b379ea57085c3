// Autosave: what is typed is sent 1.2 s after the last key, one request at a time, always the newest form. States: saved →
// dirty → saving → saved; offline and failed keep the form and try again (on 'online', or 5 s later); stale means that the draft was
// changed elsewhere, and only reopening helps. Nothing is kept in the browser's storage: phones are lent and shared.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Advice } from '../../../ui/advice/index.ts'
import { withValue } from '../../../ui/form/index.ts'
import type { Draft } from '../../api/case.ts'
import { ask, isCode } from '../http.ts'
import { useDraftPlace } from './draft-place.ts'

export type SaveState = 'saved' | 'saving' | 'offline' | 'failed' | 'stale'
export type Saving = {
  form: Record<string, unknown>
  siteId: string | null
  state: SaveState
  savedAt: string
  /** What the eligibility rule says of what is saved. */
  advice: Advice | null
  /** The edition that the draft went over to while it was open; undefined while it has not. */
  movedTo: string | undefined
  change: (pointer: string, value: unknown) => void
  chooseSite: (siteId: string | null) => void
  /** Saves what is not saved yet; false when that did not succeed. */
  flush: () => Promise<boolean>
}
type Content = { form: Record<string, unknown>; siteId: string | null }

const pauseMs = 1200
const retryMs = 5000

/** Keeps a draft's form and saves it by itself. */
export function useAutosave(draft: Draft): Saving {
  const [content, setContent] = useState<Content>({ form: draft.form, siteId: draft.siteId })
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState(draft.savedAt)
  const [advice, setAdvice] = useState(draft.advice)
  const newest = useRef(content)
  const stored = useRef(content)
  const revision = useRef(draft.revision)
  const running = useRef<Promise<boolean>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const edition = useRef(draft.item.id)
  const [movedTo, setMovedTo] = useState<string>()
  const serverState = useQueryClient()
  const { draftId } = draft
  const { drafts } = useDraftPlace()

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const sent = newest.current
    if (sent === stored.current) return true
    setState('saving')
    try {
      const { form, siteId } = sent
      const answer = await ask<{
        revision: number
        savedAt: string
        advice: Advice | null
        item: { id: string }
      }>(`${drafts}/${draftId}`, {
        method: 'PUT',
        json: { form, revision: revision.current, ...(siteId && { siteId }) },
      })
      revision.current = answer.revision
      serverState.setQueryData<Draft>(['draft', draftId], (now) => now && { ...now, revision: answer.revision })
      stored.current = sent
      setSavedAt(answer.savedAt)
      setAdvice(answer.advice)
      // The place that was chosen may lie in a district that does the item differently: then the draft asks for other things.
      if (answer.item.id !== edition.current) {
        edition.current = answer.item.id
        await serverState.invalidateQueries({ queryKey: ['draft', draftId] })
        setMovedTo(answer.item.id)
      }
      if (sent === newest.current) setState('saved')
      return true
    } catch (error) {
      const isStale = isCode(error, 'conflict')
      setState(isStale ? 'stale' : isCode(error, 'offline') ? 'offline' : 'failed')
      if (!isStale) timer.current = setTimeout(() => void flushRef.current(), retryMs)
      return false
    }
  }, [draftId, drafts, serverState])

  // One request at a time: a second call waits for the first, then sends what is newer.
  const flush = useCallback(async (): Promise<boolean> => {
    await running.current
    running.current = save()
    return running.current
  }, [save])
  const flushRef = useRef(flush)
  flushRef.current = flush

  const put = useCallback((next: Content) => {
    newest.current = next
    setContent(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flushRef.current(), pauseMs)
  }, [])

  // Choosing a material raises the revision, too.
  useEffect(() => {
    revision.current = draft.revision
  }, [draft.revision])

  useEffect(() => {
    const now = () => void flushRef.current()
    const onHide = () => document.visibilityState === 'hidden' && now()
    addEventListener('online', now)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', onHide)
      now()
    }
  }, [])

  return {
    ...content,
    state,
    savedAt,
    advice,
    movedTo,
    flush,
    change: (pointer, value) => put({ ...newest.current, form: withValue(newest.current.form, pointer, value) }),
    chooseSite: (siteId) => put({ ...newest.current, siteId }),
  }
}
