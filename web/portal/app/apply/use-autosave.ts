// Autosave: what is typed is sent 1.2 s after the last key, one request at a time, always the newest form. States: saved →
// dirty → saving → saved; offline and failed keep the form and try again (on 'online', or 5 s later). A draft that was changed
// elsewhere, at a window say, is put together with what is here; stale means that both have filled in the same fields differently,
// and one of the two must be chosen; gone, that it was submitted or deleted elsewhere. Nothing is kept in the browser's storage: phones are lent and shared.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Advice } from '../../../ui/advice/index.ts'
import { isSameForm, mergeForms, valueAt, withValue } from '../../../ui/form/index.ts'
import type { Draft } from '../../api/case.ts'
import { ask, isCode } from '../http.ts'
import { useDraftPlace } from './draft-place.ts'

export type SaveState = 'saved' | 'saving' | 'offline' | 'failed' | 'stale' | 'gone'
export type Clash = { pointers: readonly string[]; theirs: Draft }
export type Saving = {
  form: Record<string, unknown>
  siteId: string | null
  state: SaveState
  savedAt: string
  /** What the eligibility rule says of what is saved. */
  advice: Advice | null
  /** The edition that the draft went over to while it was open; undefined while it has not. */
  movedTo: string | undefined
  /** What was filled in differently here and elsewhere. */
  clash: Clash | undefined
  /** Something that was filled in elsewhere has been put in here. */
  isMet: boolean
  choose: (side: 'mine' | 'theirs') => void
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
  const [clash, setClash] = useState<Clash>()
  const [isMet, setMet] = useState(false)
  const serverState = useQueryClient()
  const { draftId } = draft
  const { drafts } = useDraftPlace()

  /** What is here from now on, on top of what was just read of the draft. */
  const settle = useCallback(
    (form: Content['form'], theirs: Draft) => {
      stored.current = { form: theirs.form, siteId: theirs.siteId }
      const { siteId } = newest.current
      const isAll = isSameForm(form, theirs.form) && siteId === theirs.siteId
      newest.current = isAll ? stored.current : { form, siteId }
      revision.current = theirs.revision
      serverState.setQueryData<Draft>(['draft', draftId], theirs)
      setContent(newest.current)
      setClash(undefined)
    },
    [draftId, serverState],
  )
  /** Somebody else has saved: both forms put together, or a choice to make. */
  const meet = useCallback(async (): Promise<boolean> => {
    const theirs = await ask<Draft>(`${drafts}/${draftId}`)
    const merged = mergeForms(stored.current.form, newest.current.form, theirs.form)
    if (merged.clashes.length > 0) {
      setClash({ pointers: merged.clashes, theirs })
      return false
    }
    if (merged.form !== newest.current.form) setMet(true)
    settle(merged.form, theirs)
    return true
  }, [draftId, drafts, settle])

  const save = useCallback(
    async (tries = 3): Promise<boolean> => {
      clearTimeout(timer.current)
      const sent = newest.current
      if (sent === stored.current) {
        setState('saved')
        return true
      }
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
        if (tries > 0 && isCode(error, 'conflict')) {
          const met = await meet().catch(() => undefined)
          if (met) return save(tries - 1)
          if (met === false) {
            setState('stale')
            return false
          }
        }
        const isGone = isCode(error, 'not-found')
        setState(isGone ? 'gone' : isCode(error, 'offline') ? 'offline' : 'failed')
        if (!isGone) timer.current = setTimeout(() => void flushRef.current(), retryMs)
        return false
      }
    },
    [draftId, drafts, serverState, meet],
  )

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
    clash,
    isMet,
    choose: (side) => {
      if (!clash) return
      const { form } = mergeForms(stored.current.form, newest.current.form, clash.theirs.form)
      settle(side === 'mine' ? form : withTheirs(form, clash), clash.theirs)
      void flush()
    },
    flush,
    change: (pointer, value) => put({ ...newest.current, form: withValue(newest.current.form, pointer, value) }),
    chooseSite: (siteId) => put({ ...newest.current, siteId }),
  }
}

const withTheirs = (form: Content['form'], { pointers, theirs }: Clash): Content['form'] =>
  pointers.reduce((into, pointer) => withValue(into, pointer, valueAt(theirs.form, pointer)), form)
