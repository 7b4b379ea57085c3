// Autosave: what is typed is kept on the phone and sent 1.2 s after the last key, one request at a time, always the newest form. States:
// saved → saving → saved; without a network (offline), when the server cannot (failed) or the session has ended (signed-out) it stays on
// the phone and is sent again (on 'online', or 5 s later). A draft that was changed elsewhere, at a window say, is put together with what
// is here; stale means that both have filled in the same fields differently, and one of the two must be chosen; gone, that it was submitted
// or deleted elsewhere. The phone forgets it as soon as the server has it.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Advice } from '../../../ui/advice/index.ts'
import { isSameForm, mergeForms, valueAt, withValue } from '../../../ui/form/index.ts'
import type { Draft } from '../../api/case.ts'
import { ask, isCode } from '../http.ts'
import type { Content, Kept } from '../kept/kept.ts'
import { forget, keep } from '../kept/store.ts'
import { useDraftPlace } from './draft-place.ts'

export type SaveState = 'saved' | 'saving' | 'offline' | 'failed' | 'signed-out' | 'stale' | 'gone'
export type Clash = { pointers: readonly string[]; theirs: Draft }
export type Saving = Content & {
  state: SaveState
  savedAt: string
  /** Whether the phone holds what the server does not have yet. */
  isKept: boolean
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
  const [clash, setClash] = useState<Clash>()
  const [isMet, setMet] = useState(false)
  const serverState = useQueryClient()
  const { draftId } = draft
  const { drafts, page } = useDraftPlace()
  const latest = useRef({ draft, around })
  latest.current = { draft, around }

  /** What is here from now on, on top of what was just read of the draft. */
  const settle = useCallback(
    (form: Content['form'], theirs: Draft) => {
      stored.current = { form: theirs.form, siteId: theirs.siteId }
      const { siteId } = newest.current
      const isAll = isSameForm(form, theirs.form) && siteId === theirs.siteId
      newest.current = isAll ? stored.current : { form, siteId }
      latest.current.draft = theirs
      serverState.setQueryData<Draft>(['draft', draftId], theirs)
      setContent(newest.current)
      setClash(undefined)
    },
    [draftId, serverState],
  )
  /** Somebody else has saved: both forms are put together, or there is a choice to make. */
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

  const send = useCallback(
    async (sent: Content): Promise<void> => {
      const base = latest.current.draft
      const { form, siteId } = sent
      const json = { form, revision: base.revision, ...(siteId && { siteId }) }
      const answer = await ask<Saved>(`${drafts}/${draftId}`, { method: 'PUT', json })
      stored.current = sent
      latest.current.draft = { ...base, revision: answer.revision }
      serverState.setQueryData<Draft>(['draft', draftId], (now) => now && { ...now, revision: answer.revision })
      setSavedAt(answer.savedAt)
      setAdvice(answer.advice)
      // The place that was chosen may lie in a district that does the item differently: then the draft asks for other things.
      if (answer.item.id === edition.current) return
      edition.current = answer.item.id
      await serverState.invalidateQueries({ queryKey: ['draft', draftId] })
      setMovedTo(answer.item.id)
    },
    [draftId, drafts, serverState],
  )

  const save = useCallback(
    async (tries = 3): ReturnType<Saving['flush']> => {
      clearTimeout(timer.current)
      const sent = newest.current
      if (sent === stored.current) {
        await forget(draftId)
        setKept(false)
        setState('saved')
        return 'saved'
      }
      // What stands in the way stays said until it is gone: no flicker at every try.
      setState((now) => (now === 'saved' ? 'saving' : now))
      const base = latest.current.draft
      const isOnPhone = await keep({
        ...sent,
        ...latest.current.around,
        draft: { ...base, ...stored.current },
        draftId,
        subjectId: base.subjectId,
        href: `${page}/${base.item.id}?draft=${draftId}`,
        path: `${drafts}/${draftId}`,
        at: new Date().toISOString(),
      })
      setKept(isOnPhone)
      try {
        await send(sent)
        if (sent === newest.current) {
          await forget(draftId)
          setKept(false)
          setState('saved')
        }
        return 'saved'
      } catch (error) {
        const found = await whyNot(error, `${drafts}/${draftId}`)
        const met = found === 'stale' && tries > 0 ? await meet().catch(() => undefined) : undefined
        if (met) return save(tries - 1)
        // Changed elsewhere, and what was changed could not be read: not a choice yet, but a try to repeat.
        const state = found === 'stale' && met === undefined ? 'failed' : found
        setState(state)
        if (state === 'stale' || state === 'gone') return 'not'
        timer.current = setTimeout(() => void flushRef.current(), retryMs)
        return isOnPhone ? 'kept' : 'not'
      }
    },
    [draftId, drafts, page, send, meet],
  )

  // One request at a time: a second call waits for the first, then sends what is newer.
  const flush = useCallback(() => {
    running.current = running.current.then(() => save())
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
