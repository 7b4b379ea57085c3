// Applying for a life event: the draft of the URL, an unfinished one, or a new one by the answers in the URL; then the steps that every
// application has, with one form and one list of materials for all items.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { useFormRules } from '../../../ui/form/index.ts'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { BundleDraft, BundleDraftLine } from '../../api/bundle.ts'
import { DraftPlaceContext, severalItems } from '../apply/draft-place.ts'
import { OpenedDraft } from '../apply/opened-draft.tsx'
import { ApiProblem, ask, isCode } from '../http.ts'
import { KeptGone } from '../kept/kept-gone.tsx'
import { useKept, useKeptInstead } from '../kept/use-kept.ts'
import { Loading } from '../notice.tsx'
import { ProblemPage } from '../problem-page.tsx'
import { useAppSay } from '../say.ts'
import { signInHref, useBundleDraft, useBundleDrafts } from '../server-state.ts'
import { Title } from '../title.tsx'

/** The page of one application for several items. */
export function ApplyTogether(props: { bundleId: string }) {
  const [query, setQuery] = useSearchParams()
  const draftId = query.get('draft')
  const open = (id: string) => setQuery({ draft: id }, { replace: true })
  useEffect(() => {
    document.body.dataset.focused = ''
    return () => {
      delete document.body.dataset.focused
    }
  }, [])
  return (
    <DraftPlaceContext value={severalItems}>
      {draftId ? (
        <OpenDraft key={draftId} bundleId={props.bundleId} draftId={draftId} />
      ) : (
        <ChooseDraft bundleId={props.bundleId} answers={Object.fromEntries(query)} onOpen={open} />
      )}
    </DraftPlaceContext>
  )
}

type ChooseProps = { bundleId: string; answers: Record<string, string>; onOpen: (draftId: string) => void }

function ChooseDraft({ bundleId, answers, onOpen }: ChooseProps) {
  const { data, error, refetch } = useBundleDrafts()
  const state = useQueryClient()
  const begin = useMutation({
    mutationFn: () => ask<BundleDraft>('/bundle-drafts', { method: 'POST', json: { bundleId, answers } }),
    onSuccess: (draft) => {
      state.setQueryData(['draft', draft.draftId], draft)
      onOpen(draft.draftId)
    },
    onError: (failure) => {
      if (isCode(failure, 'sign-in-required')) location.assign(signInHref())
      // Questions are open: they are asked on the guide.
      if (isCode(failure, 'validation-failed')) location.assign(`/bundles/${bundleId}`)
    },
  })
  const own = data?.drafts.filter(({ bundle }) => bundle.id === bundleId)
  const isNew = own?.length === 0
  const { mutate, isIdle } = begin
  useEffect(() => {
    if (isNew && isIdle) mutate()
  }, [isNew, isIdle, mutate])

  if (begin.error || error)
    return <ProblemPage error={begin.error ?? error} onRetry={() => (error ? void refetch() : mutate())} />
  if (!own || isNew || begin.isPending) return <Loading />
  return <CarryOn drafts={own} onOpen={onOpen} onNew={() => mutate()} />
}

type CarryOnProps = { drafts: readonly BundleDraftLine[]; onOpen: (draftId: string) => void; onNew: () => void }

function CarryOn(props: CarryOnProps) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  return (
    <>
      <Title>{say('apply.drafts-title')}</Title>
      <p className="lead">{say('apply.drafts-text')}</p>
      <ul className="rows block">
        {props.drafts.map((draft) => (
          <li key={draft.draftId} className="card">
            <p>
              <strong>{local(draft.bundle.name)}</strong>
              <br />
              <small>{say('my.draft-saved', { at: momentText(lang, draft.savedAt) })}</small>
            </p>
            <button type="button" className="button button-large" onClick={() => props.onOpen(draft.draftId)}>
              {say('apply.continue')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet" onClick={props.onNew}>
        {say('apply.start-over')}
      </button>
    </>
  )
}

function OpenDraft(props: { bundleId: string; draftId: string }) {
  const kept = useKept(props.draftId)
  const { data: draft, error: failure } = useBundleDraft(props.draftId)
  const error = draft ? null : failure
  useKeptInstead(kept, error)
  const { rules, isFailed, retry } = useFormRules(draft?.formDefinition, draft?.known)
  if (isFailed) return <ProblemPage error={new ApiProblem(0, 'offline', '')} onRetry={retry} />
  if (kept === undefined || (kept && isCode(error, 'offline'))) return <Loading />
  if (kept && isCode(error, 'not-found')) return <KeptGone kept={kept} mayBegin={false} />
  if (error) return <ProblemPage error={error} onRetry={() => location.assign(`/bundles/${props.bundleId}`)} />
  if (!draft || !rules) return <Loading />
  const { formDefinition: form, asked: materials } = draft
  return <OpenedDraft draft={draft} kept={kept} form={form} rules={rules} item={{ materials }} />
}
