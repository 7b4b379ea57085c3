// Applying for an item: first a draft (the one of the URL, an unfinished one to carry on with, or a new one), then its steps.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { baseItemOf } from '../../../../server/engines/codes/index.ts'
import { useFormRules } from '../../../ui/form/index.ts'
import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Draft, DraftLine } from '../../api/case.ts'
import { cameFrom } from '../../came-from.ts'
import { ApiProblem, ask, isCode } from '../http.ts'
import { KeptGone } from '../kept/kept-gone.tsx'
import { useKept, useKeptInstead } from '../kept/use-kept.ts'
import { Loading } from '../notice.tsx'
import { ProblemPage } from '../problem-page.tsx'
import { useAppSay } from '../say.ts'
import { signInHref, useDraft, useDrafts, useItem, useItemForm } from '../server-state.ts'
import { Title } from '../title.tsx'
import { OpenedDraft } from './opened-draft.tsx'

/** The page of one application. */
export function Apply(props: { itemId: string }) {
  const [query, setQuery] = useSearchParams()
  const draftId = query.get('draft')
  const open = (id: string) => setQuery({ draft: id }, { replace: true })
  useEffect(() => {
    document.body.dataset.focused = ''
    return () => {
      delete document.body.dataset.focused
    }
  }, [])
  return draftId ? (
    <OpenDraft key={draftId} itemId={props.itemId} draftId={draftId} />
  ) : (
    <ChooseDraft itemId={props.itemId} onOpen={open} />
  )
}

function ChooseDraft(props: { itemId: string; onOpen: (draftId: string) => void }) {
  const { data, error, refetch } = useDrafts()
  const state = useQueryClient()
  const begin = useMutation({
    mutationFn: () => {
      const from = cameFrom(new URLSearchParams(location.search))
      const json = { itemId: props.itemId, channel: channel(), ...(from && { from }) }
      return ask<Draft>('/drafts', { method: 'POST', json })
    },
    onSuccess: (draft) => {
      state.setQueryData(['draft', draft.draftId], draft)
      props.onOpen(draft.draftId)
    },
    onError: (failure) => {
      if (isCode(failure, 'sign-in-required')) location.assign(signInHref())
    },
  })
  const own = data?.drafts.filter(({ item }) => baseItemOf(item.id) === baseItemOf(props.itemId))
  const isNew = own?.length === 0
  const { mutate, isIdle } = begin
  useEffect(() => {
    if (isNew && isIdle) mutate()
  }, [isNew, isIdle, mutate])

  if (begin.error || error)
    return <ProblemPage error={begin.error ?? error} onRetry={() => (error ? void refetch() : mutate())} />
  if (!own || isNew || begin.isPending) return <Loading />
  return <CarryOn drafts={own} onOpen={props.onOpen} onNew={() => mutate()} />
}

function CarryOn(props: { drafts: readonly DraftLine[]; onOpen: (draftId: string) => void; onNew: () => void }) {
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
              <strong>{local(draft.item.name)}</strong>
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

function OpenDraft(props: { itemId: string; draftId: string }) {
  const kept = useKept(props.draftId)
  const draft = useDraft(props.draftId)
  const of = draft.data?.item
  const form = useItemForm(of?.id ?? '', of?.version)
  const item = useItem(of?.id ?? '', of?.version)
  const { rules, isFailed, retry } = useFormRules(form.data, draft.data?.known)
  // What was read once stays good when reading it again fails, as it does without a network.
  const error = [draft, form, item].find((query) => query.error && !query.data)?.error ?? null
  useKeptInstead(kept, error)
  if (kept === undefined || (kept && isCode(error, 'offline'))) return <Loading />
  if (kept && isCode(draft.error, 'not-found')) return <KeptGone kept={kept} mayBegin />
  if (error) return <ProblemPage error={error} onRetry={() => location.assign(`/apply/${props.itemId}`)} />
  if (isFailed) return <ProblemPage error={new ApiProblem(0, 'offline', '')} onRetry={retry} />
  if (!draft.data || !form.data || !item.data || !rules) return <Loading />
  return <OpenedDraft draft={draft.data} kept={kept} form={form.data} rules={rules} item={item.data} />
}

const channel = () => (matchMedia('(pointer: coarse)').matches ? 'mobile' : 'web')
