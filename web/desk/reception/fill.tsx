import { useMutation } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { districtOfVariant } from '../../../server/engines/codes/index.ts'
import { AdviceNote } from '../../ui/advice/index.ts'
import { AskSection, focusFirstProblem, isSectionAsked, useFormRules } from '../../ui/form/index.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { DeskProblem } from '../api/desk-problem.ts'
import { send } from '../api/http.ts'
import type { Draft, Submitted } from '../api/reception.ts'
import { useItemForm } from '../case/use-case.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { Checklist } from './checklist.tsx'
import { problemsByPointer } from './problems-by-pointer.ts'
import { useDraft } from './use-draft.ts'

/** The form, what is known filled in, and the materials beside it; Ctrl+Enter submits from anywhere. */
export function Fill(props: {
  draft: Draft
  noPaper: boolean
  onSubmitted: (submitted: Submitted) => void
  onLeave: () => void
}) {
  const say = useDeskSay()
  const lang = useLang()
  const local = useLocal()
  const { draft } = props
  const work = useDraft(draft)
  const asked = useItemForm(work.item)
  const { rules, isFailed, retry } = useFormRules(asked.data, draft.known)
  const settled = useMemo(() => rules?.settle(work.form), [rules, work.form])
  const definition = rules && asked.data
  const place = useRef<HTMLDivElement>(null)
  const submit = useMutation({
    mutationFn: async () => {
      await work.flush()
      return send<Submitted>('POST', '/cases', { draftId: draft.draftId }, `submit-${draft.draftId}`)
    },
    onSuccess: props.onSubmitted,
  })
  const problems = problemsByPointer(submit.error instanceof DeskProblem ? submit.error.fields : [], lang)
  const pointers = asked.data?.layout.flatMap(({ fields }) => fields) ?? []
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal moves the focus once
  useEffect(() => {
    if (submit.error) focusFirstProblem(inOrder(Object.keys(problems), pointers))
  }, [submit.error])
  const isThere = definition !== undefined
  useEffect(() => {
    if (isThere) place.current?.querySelector<HTMLElement>('.form-section input, .form-section select')?.focus()
  }, [isThere])
  const go = () => !submit.isPending && submit.mutate()
  const toMaterials = () => document.querySelector<HTMLElement>('.checklist input, .checklist button')?.focus()
  useShortcuts([
    { combo: 'ctrl+Enter', what: 'reception.submit', run: go },
    { combo: 'alt+M', what: 'reception.key.materials', run: toMaterials },
  ])
  return (
    <>
      <div className="panel fill" ref={place}>
        <header className="fill-head">
          <h2>{local(draft.item.name)}</h2>
          <span className="muted" role="status">
            {say(work.error ? 'reception.not-saved' : work.isSaved ? 'reception.saved' : 'reception.saving')}
          </span>
        </header>
        <ProblemNote error={asked.error ?? work.error} />
        {work.item.id !== draft.item.id && (
          <p className="notice" role="status">
            {say(districtOfVariant(work.item.id) ? 'reception.district-differs' : 'reception.district-as-city')}
          </p>
        )}
        {isFailed && (
          <p role="alert">
            {say('form.rules-failed')} <Button onClick={retry}>{say('form.retry')}</Button>
          </p>
        )}
        {(asked.isPending || (asked.data && !definition && !isFailed)) && <Skeleton active />}
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
              onChange={work.change}
            />
          ))}
      </div>
      <div className="panel side">
        <Checklist
          draftId={draft.draftId}
          materials={work.materials}
          problems={problems}
          noPaper={props.noPaper}
          atMaterials={work.atMaterials}
        />
        {work.advice && work.advice.missing.length === 0 && <AdviceNote advice={work.advice} />}
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
