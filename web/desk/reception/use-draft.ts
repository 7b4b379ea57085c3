// A draft that saves itself. Saves go one after another, each with the revision the last one answered, so that none overtakes. When the
// applicant has gone on with it elsewhere, on a phone say, what both have typed is put together; where both have written
// something different the clerk chooses, and until then nothing is saved over.
import { useCallback, useEffect, useRef, useState } from 'react'
import { isSameForm, mergeForms, valueAt, withValue } from '../../ui/form/index.ts'
import { isProblem } from '../api/desk-problem.ts'
import { read, send } from '../api/http.ts'
import type { Draft } from '../api/reception.ts'
import { placeOf } from './draft-place.ts'

const pause = 700
type Form = Draft['form']
export type Clash = { pointers: readonly string[]; theirs: Draft }

/** Form, materials and edition of a draft; `change` a value, `flush` what is not saved, `readMaterials` after a file or choice. */
export const useDraft = (given: Draft) => {
  const [now, setNow] = useState(given)
  const [form, setForm] = useState(given.form)
  const [error, setError] = useState<unknown>()
  const [isSaved, setSaved] = useState(true)
  const [isMet, setMet] = useState(false)
  const [clash, setClash] = useState<Clash>()
  const latest = useRef({ form: given.form, revision: given.revision, saved: given.form, edition: given.item.id })
  const line = useRef<Promise<void>>(Promise.resolve())
  const { drafts } = placeOf(given)
  const path = `${drafts}/${given.draftId}`

  /** What is here from now on, on top of what was just read of the draft. */
  const settle = useCallback((put: Form, theirs: Draft) => {
    const into = isSameForm(put, theirs.form) ? theirs.form : put
    Object.assign(latest.current, {
      form: into,
      saved: theirs.form,
      revision: theirs.revision,
      edition: theirs.item.id,
    })
    setForm(into)
    setNow(theirs)
    setClash(undefined)
    setSaved(into === theirs.form)
  }, [])

  /** Somebody else has saved: both forms put together, or a choice to make. */
  const meet = useCallback(async (): Promise<boolean> => {
    const theirs = await read<Draft>(path)
    const merged = mergeForms(latest.current.saved, latest.current.form, theirs.form)
    if (merged.clashes.length > 0) {
      setClash({ pointers: merged.clashes, theirs })
      return false
    }
    if (merged.form !== latest.current.form) setMet(true)
    settle(merged.form, theirs)
    return true
  }, [path, settle])

  const save = useCallback(
    async (tries = 3): Promise<void> => {
      const current = latest.current
      if (current.form === current.saved) return
      const sent = current.form
      const put = () =>
        send<Pick<Draft, 'revision' | 'advice' | 'item'>>('PUT', path, { form: sent, revision: current.revision })
      const answer = await put().catch(async (refusal: unknown) => {
        if (tries === 0 || !isProblem(refusal, 'conflict') || !(await meet())) throw refusal
        return undefined
      })
      // Put together with what came from elsewhere: that is saved next.
      if (!answer) return save(tries - 1)
      current.revision = answer.revision
      setNow((before) => ({ ...before, advice: answer.advice }))
      current.saved = sent
      setSaved(current.form === sent)
      // The place typed may lie in a district that does the item differently: other materials, perhaps more questions.
      if (answer.item.id === current.edition) return
      current.edition = answer.item.id
      setNow(await read<Draft>(path))
    },
    [path, meet],
  )
  const flush = useCallback(() => {
    line.current = line.current.then(() => save())
    const done = line.current
    line.current = done.catch(() => {})
    return done
  }, [save])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the form starts the wait anew
  useEffect(() => {
    if (latest.current.form === latest.current.saved || clash) return
    const wait = setTimeout(() => void flush().then(() => setError(undefined), setError), pause)
    return () => clearTimeout(wait)
  }, [form, flush, clash])

  const change = (pointer: string, value: unknown) => {
    latest.current.form = withValue(latest.current.form, pointer, value)
    setForm(latest.current.form)
    setSaved(false)
  }
  /** A choice of materials counts as a revision, too: what is read must be met as if somebody else had saved. */
  const readMaterials = async () => {
    await flush().catch(() => {})
    // It may be submitted by now: then nobody reads it any more.
    await meet().catch(setError)
  }
  const choose = (side: 'mine' | 'theirs') => {
    if (!clash) return
    const merged = mergeForms(latest.current.saved, latest.current.form, clash.theirs.form).form
    const into = side === 'mine' ? merged : theirsAt(merged, clash)
    settle(into, clash.theirs)
    setError(undefined)
  }
  return { draft: now, form, clash, isMet, choose, change, flush, readMaterials, isSaved, error }
}

const theirsAt = (merged: Form, { pointers, theirs }: Clash): Form =>
  pointers.reduce<Form>((form, pointer) => withValue(form, pointer, valueAt(theirs.form, pointer)), merged)
