import { useMutation } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef } from 'react'
import { districtOfVariant } from '../../../server/engines/codes/index.ts'
import { AdviceNote } from '../../ui/advice/index.ts'
import { AskSection, focusFirstProblem, isSectionAsked, useFormRules } from '../../ui/form/index.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { DeskProblem } from '../api/desk-problem.ts'
import { send } from '../api/http.ts'
import type { Draft, Submitted, SubmittedTogether } from '../api/reception.ts'
import { useItemForm } from '../case/use-case.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { Checklist } from './checklist.tsx'
import { placeOf } from './draft-place.ts'
import { problemsByPointer } from './problems-by-pointer.ts'
import { useDraft } from './use-draft.ts'

const ClashNote = lazy(() => import('../../ui/form/clash-note.tsx').then((part) => ({ default: part.ClashNote })))

/** The form, what is known filled in, and the materials beside it; Ctrl+Enter submits from anywhere. */
export function Fill(props: {
  draft: Draft
  noPaper: boolean
  /** Set to what saves the form before it is left. */
  flush: RefObject<(() => Promise<void>) | undefined>
  onSubmitted: (submitted: readonly Submitted[]) => void
  onLeave: () => void
}) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const place = placeOf(props.draft)
  const work = useDraft(props.draft)
  const { draft } = work
  const asked = useAskedForm(draft)
  const { rules, isFailed, retry } = useFormRules(asked.data, draft.known)
  const settled = useMemo(() => rules?.settle(work.form), [rules, work.form])
  const definition = rules && asked.data
  const form = useRef<HTMLDivElement>(null)
  const submit = useMutation({
    mutationFn: async () => {
      await work.flush()
      const key = `submit-${draft.draftId}`
      const answer = await send<Submitted | SubmittedTogether>('POST', place.cases, { draftId: draft.draftId }, key)
      return 'cases' in answer ? answer.cases : [{ ...answer, item: draft.item }]
    },
    onSuccess: props.onSubmitted,
  })
  const problems = problemsByPointer(submit.error instanceof DeskProblem ? submit.error.fields : [], lang)
  const pointers = asked.data?.layout.flatMap(({ fields }) => fields) ?? []
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal moves the focus once
  useEffect(() => {
    if (submit.error) focusFirstProblem(inOrder(Object.keys(problems), pointers))
  }, [submit.error])
  const { flush } = props
  useEffect(() => {
    flush.current = work.flush
    return () => {
      flush.current = undefined
      void work.flush().catch(() => {})
    }
  }, [flush, work.flush])
  const isThere = definition !== undefined
  useEffect(() => {
    if (isThere) form.current?.querySelector<HTMLElement>('.form-section input, .form-section select')?.focus()
  }, [isThere])
  const go = () => !submit.isPending && submit.mutate()
  const toMaterials = () => document.querySelector<HTMLElement>('.checklist input, .checklist button')?.focus()
  useShortcuts([
    { combo: 'ctrl+Enter', what: 'reception.submit', run: go },
    { combo: 'alt+M', what: 'reception.key.materials', run: toMaterials },
  ])
  return (
    <>
      <div className="panel fill" ref={form}>
        <header className="fill-head">
          <h2>{local(draft.item.name)}</h2>
          <span className="muted" role="status">
            {say(work.error ? 'reception.not-saved' : work.isSaved ? 'reception.saved' : 'reception.saving')}
          </span>
        </header>
        <ProblemNote error={asked.error ?? work.error} />
        {draft.items && <p className="muted">{draft.items.map(({ name }) => local(name)).join(' · ')}</p>}
        {work.isMet && (
          <p className="notice" role="status">
            {say('clash.met')}
          </p>
        )}
        {work.clash && asked.data && (
          <Suspense fallback={null}>
            <ClashNote
              definition={asked.data}
              clashes={work.clash.pointers}
              mine={work.form}
              theirs={work.clash.theirs.form}
              onChoose={work.choose}
            />
          </Suspense>
        )}
        {draft.item.id !== props.draft.item.id && !draft.bundle && (
          <p className="notice" role="status">
            {say(districtOfVariant(draft.item.id) ? 'reception.district-differs' : 'reception.district-as-city')}
          </p>
        )}
        {isFailed && (
          <p role="alert">
            {say('form.rules-failed')} <Button onClick={retry}>{say('form.retry')}</Button>
          </p>
        )}
        {(asked.isPending || (asked.data && !definition && !isFailed)) && <Skeleton active title={false} />}
        {definition?.layout
          .filter((section) => isSectionAsked(definition, settled, section))
          .map((section) => (
            <AskSection
              key={section.title.zh}
              definition={definition}
              section={section}
              form={work.form}
              settled={settled}
              known={draft.known}
              addresses={draft.addresses}
              problems={problems}
              unavailable={draft.shared.flatMap(({ resource, outcome }) =>
                outcome === 'unavailable' ? [resource] : [],
              )}
              onChange={work.change}
            />
          ))}
      </div>
      <div className="panel side">
        <Checklist
          draft={`${place.drafts}/${draft.draftId}`}
          materials={draft.materials}
          problems={problems}
          noPaper={props.noPaper}
          onChanged={work.readMaterials}
        />
        {draft.advice && draft.advice.missing.length === 0 && <AdviceNote advice={draft.advice} />}
        <ProblemNote error={submit.error} isShort />
        <Button type="primary" size="large" block loading={submit.isPending} onClick={go}>
          {say('reception.submit')} <Keys combo="ctrl+Enter" />
        </Button>
        <Button block onClick={props.onLeave}>
          {say('reception.key.item')} <Keys combo="alt+I" />
        </Button>
      </div>
    </>
  )
}

/** Problems may stand at an entry inside what the layout names. */
const inOrder = (wrong: readonly string[], laid: readonly string[]): string[] =>
  laid.flatMap((pointer) => wrong.filter((one) => one === pointer || one.startsWith(`${pointer}/`)))

/** The form of the item; that of a life event comes with its draft, because it follows from the answers. */
function useAskedForm(draft: Draft) {
  const asked = useItemForm(draft.item, draft.formDefinition === undefined)
  return draft.formDefinition ? { ...asked, data: draft.formDefinition, isPending: false } : asked
}
