// A draft that is being filled in: its form in memory, saved 1.5 s after the last touch and before every step, one request at a time. A save that
// finds the draft changed elsewhere, or on another district's edition, has it read anew.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Advice } from '../../ui/advice/index.ts'
import { mergeForms, withValue } from '../../ui/form/index.ts'
import { ask, isCode } from '../api/http.ts'
import type { Draft, Material } from '../api/kiosk.ts'
import { unsaved } from '../session/visit.ts'

type Saved = { revision: number; advice: Advice | null; item: { id: string } }
export type SaveState = 'saved' | 'failed' | 'stale'
export type DraftWork = ReturnType<typeof useDraft>
const pauseMs = 1500

export function useDraft(opened: Draft, onEdition: () => void) {
  const [draft, setDraft] = useState(opened)
  const [state, setState] = useState<SaveState>('saved')
  const newest = useRef(draft)
  const isDirty = useRef(false)
  const revision = useRef(draft.revision)
  const stored = useRef(draft.form)
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (!isDirty.current) return true
    isDirty.current = false
    const { draftId, form, siteId, item } = newest.current
    const json = { form, revision: revision.current, ...(siteId && { siteId }) }
    try {
      const saved = await ask<Saved>(`/drafts/${draftId}`, { method: 'PUT', json })
      revision.current = saved.revision
      stored.current = form
      setDraft((now) => ({ ...now, advice: saved.advice }))
      setState('saved')
      if (saved.item.id !== item.id) onEdition()
      return true
    } catch (error) {
      isDirty.current = true
      setState(isCode(error, 'conflict') ? 'stale' : 'failed')
      return false
    }
  }, [onEdition])
  const flush = useCallback((): Promise<boolean> => {
    running.current = running.current.then(save)
    return running.current
  }, [save])
  const put = useCallback(
    (change: Partial<Draft>) => {
      newest.current = { ...newest.current, ...change }
      isDirty.current = true
      setDraft((now) => ({ ...now, ...change }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pauseMs)
    },
    [flush],
  )
  useEffect(() => {
    unsaved.flush = async () => {
      await flush()
      return true
    }
    return () => {
      unsaved.flush = undefined
      void flush()
    }
  }, [flush])

  return {
    draft,
    state,
    flush,
    change: (pointer: string, value: unknown) => put({ form: withValue(newest.current.form, pointer, value) }),
    chooseSite: (siteId: string) => put({ siteId }),
    /** Shows how a material now stands; what is done to materials is saved by itself and counts as a revision. */
    setMaterial(materialId: string, into: (material: Material) => Material) {
      const materials = newest.current.materials.map((one) => (one.materialId === materialId ? into(one) : one))
      newest.current = { ...newest.current, materials }
      setDraft((now) => ({ ...now, materials }))
    },
    /** Materials raise the revision at the server: it is read anew before the form is saved again. */
    async refresh() {
      const theirs = await ask<Draft>(`/drafts/${opened.draftId}`)
      const merged = mergeForms(stored.current, newest.current.form, theirs.form)
      // Filled in differently elsewhere meanwhile: the form is opened anew rather than saved over it.
      if (merged.clashes.length > 0) return setState('stale')
      stored.current = theirs.form
      revision.current = theirs.revision
      if (merged.form !== newest.current.form) put({ form: merged.form })
    },
  }
}
