// A draft that saves itself. Saves go one after another, each with the revision the last one answered, so that none overtakes.
import { useCallback, useEffect, useRef, useState } from 'react'
import { withValue } from '../../ui/form/index.ts'
import { read, send } from '../api/http.ts'
import type { Draft } from '../api/reception.ts'

const pause = 700
/** Does something to the materials of the draft, and reads them anew. */
export type AtMaterials = (work: () => Promise<unknown>) => Promise<void>

/** Form, materials and edition of a draft; `change` a value, `flush` what is not saved, `atMaterials` for a file or choice. */
export const useDraft = (given: Draft) => {
  const [form, setForm] = useState(given.form)
  const [materials, setMaterials] = useState(given.materials)
  const [advice, setAdvice] = useState(given.advice)
  const [item, setItem] = useState(given.item)
  const [error, setError] = useState<unknown>()
  const [isSaved, setSaved] = useState(true)
  const latest = useRef({ form: given.form, revision: given.revision, saved: given.form, edition: given.item.id })
  const line = useRef<Promise<void>>(Promise.resolve())

  const save = useCallback(async () => {
    const now = latest.current
    if (now.form === now.saved) return
    const sent = now.form
    const answer = await send<Pick<Draft, 'revision' | 'advice' | 'item'>>('PUT', `/drafts/${given.draftId}`, {
      form: sent,
      revision: now.revision,
    })
    const { item: edition } = answer
    now.revision = answer.revision
    setAdvice(answer.advice)
    now.saved = sent
    setSaved(now.form === sent)
    // The place typed may lie in a district that does the item differently: other materials, perhaps more questions.
    if (edition.id === now.edition) return
    now.edition = edition.id
    const moved = await read<Draft>(`/drafts/${given.draftId}`)
    setMaterials(moved.materials)
    setItem(moved.item)
  }, [given.draftId])
  const inLine = useCallback((work: () => Promise<void>) => {
    const done = line.current.then(work)
    line.current = done.catch(() => {})
    return done
  }, [])
  const flush = useCallback(() => inLine(save), [inLine, save])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the form starts the wait anew
  useEffect(() => {
    if (latest.current.form === latest.current.saved) return
    const wait = setTimeout(() => void flush().then(() => setError(undefined), setError), pause)
    return () => clearTimeout(wait)
  }, [form, flush])

  const change = (pointer: string, value: unknown) => {
    latest.current.form = withValue(latest.current.form, pointer, value)
    setForm(latest.current.form)
    setSaved(false)
  }
  /** Does something to the materials between two saves: it counts as a revision at the server, and the next save must know it. */
  const atMaterials: AtMaterials = (work) =>
    inLine(async () => {
      const isUpToDate = await save().then(
        () => true,
        (failed: unknown) => {
          setError(failed)
          return false
        },
      )
      try {
        await work()
      } finally {
        const now = await read<Draft>(`/drafts/${given.draftId}`)
        setMaterials(now.materials)
        if (isUpToDate) latest.current.revision = now.revision
      }
    })
  return { form, materials, item, advice, change, flush, atMaterials, isSaved, error }
}
