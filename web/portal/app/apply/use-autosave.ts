// Autosave: what is typed is kept on the phone and sent 1.2 s after the last key, one request at a time, always the newest form. States:
// saved → saving → saved; without a network (offline), when the server cannot (failed) or the session has ended (signed-out) it stays on
// the phone and is sent again (on 'online', or 5 s later); stale means that the draft was changed elsewhere, gone that it was submitted
// or deleted elsewhere: then the page is opened anew, which shows both. The phone forgets it as soon as the server has it.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Advice } from '../../../ui/advice/index.ts'
import { withValue } from '../../../ui/form/index.ts'
import type { Draft } from '../../api/case.ts'
import { ask, isCode } from '../http.ts'
import type { Content, Kept } from '../kept/kept.ts'
import { forget, keep } from '../kept/store.ts'
import { useDraftPlace } from './draft-place.ts'

export type SaveState = 'saved' | 'saving' | 'offline' | 'failed' | 'signed-out' | 'stale' | 'gone'
export type Saving = Content & {
  state: SaveState
  savedAt: string
  /** Whether the phone holds what the server does not have yet. */
  isKept: boolean
  /** What the eligibility rule says of what is saved. */
  advice: Advice | null
  /** The edition that the draft went over to while it was open; undefined while it has not. */
  movedTo: string | undefined
  change: (pointer: string, value: unknown) => void
  chooseSite: (siteId: string | null) => void
  /** Saves what is not saved yet: at the server, else on the phone; 'not' when neither succeeded. */
  flush: () => Promise<'saved' | 'kept' | 'not'>
}
type Saved = { revision: number; savedAt: string; advice: Advice | null; item: { id: string } }
/** What the page needs to be opened again without a network. */
type Around = Pick<Kept, 'definition' | 'item'>

const pauseMs = 1200
const retryMs = 5000

/** Keeps a draft's form and saves it by itself; `unsaved` is what the phone had kept of it. */
export function useAutosave(draft: Draft, around: Around, unsaved: Content | undefined): Saving {
  const [content, setContent] = useState<Content>(unsaved ?? { form: draft.form, siteId: draft.siteId })
  const [state, setState] = useState<SaveState>('saved')
  const [isKept, setKept] = useState(unsaved !== undefined)
  const [savedAt, setSavedAt] = useState(draft.savedAt)
  const [advice, setAdvice] = useState(draft.advice)
  const newest = useRef(content)
  const stored = useRef<Content>(unsaved ? { form: draft.form, siteId: draft.siteId } : content)
  const running = useRef<ReturnType<Saving['flush']>>(Promise.resolve('saved'))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const edition = useRef(draft.item.id)
  const [movedTo, setMovedTo] = useState<string>()
  const serverState = useQueryClient()
  const { draftId } = draft
  const { drafts, page } = useDraftPlace()
  const latest = useRef({ draft, around })
  latest.current = { draft, around }

  const save = useCallback(async (): ReturnType<Saving['flush']> => {
    clearTimeout(timer.current)
    const sent = newest.current
    if (sent === stored.current) return 'saved'
    // What stands in the way stays said until it is gone: no flicker at every try.
    setState((now) => (now === 'saved' ? 'saving' : now))
    const base = latest.current.draft
    const isOnPhone = await keep({
      ...sent,
      ...latest.current.around,
      draft: base,
      draftId,
      subjectId: base.subjectId,
      href: `${page}/${base.item.id}?draft=${draftId}`,
      path: `${drafts}/${draftId}`,
      at: new Date().toISOString(),
    })
    setKept(isOnPhone)
    try {
      const { form, siteId } = sent
      const json = { form, revision: base.revision, ...(siteId && { siteId }) }
      const answer = await ask<Saved>(`${drafts}/${draftId}`, { method: 'PUT', json })
      stored.current = sent
      latest.current.draft = { ...base, revision: answer.revision }
      serverState.setQueryData<Draft>(['draft', draftId], (now) => now && { ...now, revision: answer.revision })
      setSavedAt(answer.savedAt)
      setAdvice(answer.advice)
      // The place that was chosen may lie in a district that does the item differently: then the draft asks for other things.
      if (answer.item.id !== edition.current) {
        edition.current = answer.item.id
        await serverState.invalidateQueries({ queryKey: ['draft', draftId] })
        setMovedTo(answer.item.id)
      }
      if (sent === newest.current) {
        await forget(draftId)
        setKept(false)
        setState('saved')
      }
      return 'saved'
    } catch (error) {
      const found = await whyNot(error, `${drafts}/${draftId}`)
      setState(found)
      if (found === 'stale' || found === 'gone') return 'not'
      timer.current = setTimeout(() => void flushRef.current(), retryMs)
      return isOnPhone ? 'kept' : 'not'
    }
  }, [draftId, drafts, page, serverState])

  // One request at a time: a second call waits for the first, then sends what is newer.
  const flush = useCallback(() => {
    running.current = running.current.then(save)
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
    now()
    return () => {
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', onHide)
      clearTimeout(timer.current)
      now()
    }
  }, [])

  return {
    ...content,
    state,
    savedAt,
    isKept,
    advice,
    movedTo,
    flush,
    change: (pointer, value) => put({ ...newest.current, form: withValue(newest.current.form, pointer, value) }),
    chooseSite: (siteId) => put({ ...newest.current, siteId }),
  }
}

/** Why a save did not succeed. Not found may be the site that was chosen: only the draft itself says that it is gone. */
async function whyNot(error: unknown, path: string): Promise<Exclude<SaveState, 'saved' | 'saving'>> {
  if (isCode(error, 'conflict')) return 'stale'
  if (isCode(error, 'offline')) return 'offline'
  if (isCode(error, 'sign-in-required')) return 'signed-out'
  if (!isCode(error, 'not-found')) return 'failed'
  const isGone = await ask(path).then(
    () => false,
    (failure) => isCode(failure, 'not-found'),
  )
  return isGone ? 'gone' : 'failed'
}
